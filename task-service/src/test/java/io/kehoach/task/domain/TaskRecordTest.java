package io.kehoach.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.kehoach.task.domain.TaskEvent.TaskCommented;
import org.junit.jupiter.api.Test;

import static io.kehoach.task.domain.ATask.after;
import static io.kehoach.task.domain.ATask.office;
import static io.kehoach.task.domain.ATask.unit;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stays on a task's record: remarks, evidence, and a line for every act.
 */
class TaskRecordTest {

	private static final String FEBRUARY = "2023-02-10T03:00:00Z";

	private static Evidence link(String id) {
		return new Evidence(id, "Bài viết", "https://thpt-01.example.vn/" + id, null, null, null, null,
				Instant.parse(FEBRUARY));
	}

	@Test
	void aRemarkIsToldAndNamesWhoIsCalledToIt() {
		Outcome said = ATask.coordinating().comment(unit(FEBRUARY), "Xin hướng dẫn", List.of("so-gddt"));
		assertThat(said.task().comments()).extracting(Comment::text).containsExactly("Xin hướng dẫn");
		assertThat(said.events()).singleElement()
			.isInstanceOfSatisfying(TaskCommented.class,
					(told) -> assertThat(told.comment().mentions()).containsExactly("so-gddt"));
	}

	@Test
	void aBodyRemarksOnATaskThatItGaveItself() {
		Task own = PlanFollowing
			.assigned(
					new Assignment("plan-2023", "so-gddt", "so-gddt", "so-gddt", TaskRole.LEAD, ATask.row(),
							ATask.END_OF_MARCH, LocalDate.of(2023, 1, 16)),
					1, ATask.system("2023-01-16T01:00:00Z"), ATask.CALENDAR)
			.task();
		assertThat(own.comment(ATask.office(FEBRUARY), "Đã giao Văn phòng", List.of()).task().comments()).hasSize(1);
	}

	@Test
	void evidenceIsKeptWithoutAnEventAndRenewedUnderItsId() {
		Outcome proven = ATask.lead().prove(unit(FEBRUARY), List.of(link("a"), link("b")));
		assertThat(proven.events()).isEmpty();
		assertThat(proven.task().evidence()).hasSize(2);
		assertThat(after(proven.task(), (task) -> task.prove(unit(FEBRUARY), List.of(link("a")))).evidence())
			.hasSize(2);
		assertThat(proven.task().history()).hasSize(2);
	}

	@Test
	void everyActAddsALineThatSaysWhoWhatBeforeAndAfter() {
		Task task = ATask.done();
		assertThat(task.history()).extracting(HistoryEntry::what).containsExactly("assign", "submit", "confirm");
		HistoryEntry last = task.history().getLast();
		assertThat(last.by()).isEqualTo(ATask.OFFICE);
		assertThat(last.changes()).contains(new FieldChange("state", "SUBMITTED", "DONE"),
				new FieldChange("progress", "0", "100"));
	}

	@Test
	void anEventNamesWhatChanged() {
		Map<String, String> changed = Map
			.copyOf(ATask.submitted().confirm(office("2023-03-23T02:00:00Z"), null).events().getFirst().changed());
		assertThat(changed).isEqualTo(Map.of("state", "DONE", "progress", "100"));
	}

}
