package io.kehoach.task.domain;

import java.time.LocalDate;

import io.kehoach.task.domain.TaskEvent.TaskDueSoon;
import io.kehoach.task.domain.TaskEvent.TaskOverdue;
import org.junit.jupiter.api.Test;

import static io.kehoach.task.domain.ATask.CALENDAR;
import static io.kehoach.task.domain.ATask.after;
import static io.kehoach.task.domain.ATask.office;
import static io.kehoach.task.domain.ATask.system;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each warning once per deadline.
 */
class RingingTest {

	@Test
	void warnsOnceThenIsOverdueOnceThenIsSilent() {
		Outcome early = Ringing.ring(ATask.lead(), system("2023-03-27T16:59:59Z"));
		assertThat(early.events()).isEmpty();
		Outcome soon = Ringing.ring(ATask.lead(), system("2023-03-27T17:00:00Z"));
		assertThat(soon.events()).singleElement().isInstanceOf(TaskDueSoon.class);
		assertThat(Ringing.ring(soon.task(), system("2023-03-30T00:00:00Z")).events()).isEmpty();
		Outcome overdue = Ringing.ring(soon.task(), system("2023-03-31T17:00:00Z"));
		assertThat(overdue.events()).singleElement().isInstanceOf(TaskOverdue.class);
		assertThat(overdue.task().alarmAt()).isNull();
		assertThat(Ringing.ring(overdue.task(), system("2023-05-01T00:00:00Z")).events()).isEmpty();
	}

	@Test
	void aWarningThatWasSleptThroughIsNotGivenAfterTheDeadline() {
		Outcome late = Ringing.ring(ATask.lead(), system("2023-06-01T00:00:00Z"));
		assertThat(late.events()).singleElement().isInstanceOf(TaskOverdue.class);
		assertThat(Ringing.ring(late.task(), system("2023-06-02T00:00:00Z")).events()).isEmpty();
	}

	@Test
	void aSubmissionStopsWarningsAndAReturnStartsThemAgain() {
		assertThat(ATask.submitted().alarmAt()).isNull();
		Task returned = after(ATask.submitted(),
				(task) -> task.giveBack(office("2023-03-22T00:00:00Z"), "Thiếu", null, null, CALENDAR));
		assertThat(returned.alarmAt()).isEqualTo("2023-03-27T17:00:00Z");
		assertThat(ATask.done().alarmAt()).isNull();
		assertThat(ATask.cancelled().alarmAt()).isNull();
	}

	@Test
	void anotherDeadlineHasWarningsOfItsOwn() {
		Task overdue = Ringing.ring(ATask.lead(), system("2023-04-01T00:00:00Z")).task();
		Task submitted = after(overdue,
				(task) -> task.submit(ATask.unit("2023-04-02T00:00:00Z"), "Xong", java.util.List.of(), CALENDAR));
		Task returned = after(submitted, (task) -> task.giveBack(office("2023-04-03T00:00:00Z"), "Thiếu",
				LocalDate.of(2023, 4, 28), null, CALENDAR));
		assertThat(returned.alarmAt()).isEqualTo("2023-04-24T17:00:00Z");
		assertThat(Ringing.ring(returned, system("2023-04-29T00:00:00Z")).events()).singleElement()
			.isInstanceOf(TaskOverdue.class);
	}

	@Test
	void aPauseStopsTheClockAndItsWorkingDaysMoveTheDueDay() {
		Outcome stopped = Pausing.pause(ATask.lead(), "obstacle-1", LocalDate.of(2023, 3, 20),
				system("2023-03-21T00:00:00Z"));
		assertThat(stopped.events()).singleElement().isInstanceOf(TaskEvent.DueDateSet.class);
		Task paused = stopped.task();
		assertThat(paused.alarmAt()).isNull();
		assertThat(paused.timing(java.time.Instant.parse("2023-04-05T00:00:00Z"))).isEqualTo(Timing.IN_TIME);
		Outcome resumed = Pausing.resume(paused, "obstacle-1", LocalDate.of(2023, 3, 27), null,
				system("2023-03-27T00:00:00Z"), CALENDAR);
		assertThat(resumed.task().deadline().dueOn()).isEqualTo(LocalDate.of(2023, 4, 7));
		assertThat(resumed.task().deadline().originalDueAt()).isEqualTo("2023-03-31T17:00:00Z");
		assertThat(resumed.events()).singleElement().isInstanceOf(TaskEvent.DueDateSet.class);
		assertThat(Pausing
			.resume(resumed.task(), "obstacle-1", LocalDate.of(2023, 3, 27), null, system("2023-03-27T00:00:00Z"),
					CALENDAR)
			.events()).isEmpty();
	}

}
