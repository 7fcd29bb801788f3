package io.kehoach.task.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import io.kehoach.chassis.access.Organisation;
import io.kehoach.chassis.events.UnreadableEvent;
import io.kehoach.chassis.fixtures.Contracts;
import io.kehoach.task.TaskServiceTest;
import io.kehoach.task.application.Calendars;
import io.kehoach.task.application.FanOut;
import io.kehoach.task.application.Tasks;
import io.kehoach.task.application.Units;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRole;
import io.kehoach.task.domain.TaskState;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Messages as the broker brings them: every type, twice, reversed, unknown and
 * unreadable.
 */
@TaskServiceTest
class ListenersTest {

	@Autowired
	private Consumer<Message<byte[]>> planEvents;

	@Autowired
	private Consumer<Message<byte[]>> unitEvents;

	@Autowired
	private Consumer<Message<byte[]>> reportEvents;

	@Autowired
	private FanOut fanOut;

	@Autowired
	private Tasks tasks;

	@Autowired
	private Units units;

	@Autowired
	private Organisation organisation;

	@Autowired
	private Calendars calendars;

	private final String plan = "plan-" + UUID.randomUUID();

	/** The golden example, about a plan of this test's own. */
	private Message<byte[]> message(String service, String typed, String subject, long sequence) {
		String json = new String(Contracts.golden(service, typed), StandardCharsets.UTF_8)
			.replace("\"plan-1\"", "\"" + this.plan + "\"")
			.replace("plan-2023-dan-van", this.plan);
		return message("io.kehoach." + typed, subject, sequence, json);
	}

	private static Message<byte[]> message(String type, String subject, long sequence, String json) {
		return MessageBuilder.withPayload(json.getBytes(StandardCharsets.UTF_8))
			.copyHeaders(
					Map.of("ce_type", type, "ce_id", subject + ":" + sequence, "ce_subject", subject, "ce_sequence",
							String.valueOf(sequence), "ce_time", Instant.parse("2023-01-16T01:00:00Z").toString()))
			.build();
	}

	private void plan(String typed, long sequence) {
		this.planEvents.accept(message("plan-service", typed, this.plan, sequence));
		this.fanOut.run();
	}

	private List<Task> all() {
		return this.tasks.page(this.plan, null, null, 10_000);
	}

	private List<Task> open() {
		return all().stream().filter((task) -> task.execution().state().isOpen()).toList();
	}

	@Test
	void anIssuedPlanGivesTasksOnceHoweverOftenItComes() {
		plan("plan.issued.v1", 2);
		List<Task> first = all();
		// 3 rows, 3 rooms and 2 subordinate units: 1 + 5 + 1 lead, 4 + 0 + 4
		// coordinating.
		assertThat(first).filteredOn((task) -> task.role() == TaskRole.LEAD).hasSize(7);
		assertThat(first).filteredOn((task) -> task.role() == TaskRole.COORDINATING).hasSize(8);
		plan("plan.issued.v1", 2);
		assertThat(all()).isEqualTo(first);
	}

	@Test
	void eventsThatComeReversedEndAsTheNewestSays() {
		plan("plan.cancelled.v1", 5);
		plan("plan.issued.v1", 2);
		assertThat(all()).isEmpty();
	}

	@Test
	void anAmendedPlanAndChangedAddresseesAndACancellationReachTheTasks() {
		plan("plan.issued.v1", 2);
		plan("plan.amended.v1", 3);
		plan("plan.addressees-changed.v1", 4);
		assertThat(open()).extracting(Task::unitId).contains("thpt-03");
		plan("plan.closed.v1", 5);
		assertThat(open()).isNotEmpty();
		plan("plan.cancelled.v1", 6);
		assertThat(all()).isNotEmpty()
			.allSatisfy((task) -> assertThat(task.execution().state()).isEqualTo(TaskState.CANCELLED));
	}

	@Test
	void aPeriodThatOpensBeforeThePlanIsKnownIsNotForgotten() {
		Message<byte[]> opened = message("report-service", "period.opened.v1", this.plan + ":2023-H1", 1);
		this.reportEvents.accept(opened);
		this.reportEvents.accept(opened);
		plan("plan.issued.v1", 2);
		assertThat(all()).filteredOn((task) -> task.row().dutyId() != null)
			.extracting(Task::unitId)
			.containsExactlyInAnyOrder("thanh-tra", "thpt-01", "vp");
	}

	@Test
	void unitsAreKeptAndAnOlderEventChangesNothing() {
		this.unitEvents.accept(message("plan-service", "unit.changed.v1", "thpt-01", 1_000));
		String name = this.units.nameOf("thpt-01").orElseThrow();
		this.unitEvents.accept(message("io.kehoach.unit.created.v1", "thpt-01", 999,
				"{\"unit\":{\"id\":\"thpt-01\",\"name\":\"Tên cũ\",\"kind\":\"SUBORDINATE\",\"parentId\":null}}"));
		assertThat(this.units.nameOf("thpt-01")).contains(name);
		assertThat(this.organisation.tree().find("thpt-01").orElseThrow().parentId()).isEqualTo("so-gddt");
		this.unitEvents.accept(message("plan-service", "unit.created.v1", "thpt-01", 1_000));
		this.unitEvents.accept(message("plan-service", "unit.closed.v1", "thpt-01", 1_001));
		assertThat(this.units.nameOf("thpt-01")).isPresent();
	}

	@Test
	void workingDaysMoveTheWarningsOfTasksThatStand() {
		plan("plan.issued.v1", 2);
		this.unitEvents.accept(message("io.kehoach.working-days.changed.v1", "working-days:2023", 2_000,
				"{\"workingDays\":{\"year\":2023,\"daysOff\":[\"2023-03-30\"],\"extraWorkingDays\":[]}}"));
		this.fanOut.run();
		assertThat(all()).filteredOn((task) -> "i1".equals(task.row().itemId()) && task.role() == TaskRole.LEAD)
			.singleElement()
			.extracting(Task::alarmAt)
			.isEqualTo(Instant.parse("2023-03-26T17:00:00Z"));
		this.unitEvents.accept(message("io.kehoach.working-days.changed.v1", "working-days:2023", 2_001,
				"{\"workingDays\":{\"year\":2023,\"daysOff\":[],\"extraWorkingDays\":[]}}"));
		assertThat(this.calendars.current().minusWorkingDays(java.time.LocalDate.of(2023, 3, 31), 1))
			.isEqualTo(java.time.LocalDate.of(2023, 3, 30));
	}

	@Test
	void anUnknownTypeIsSkippedAndAnotherVersionOrBadBytesAreRefused() {
		this.planEvents.accept(message("io.kehoach.plan.admired.v1", this.plan, 1, "{}"));
		assertThatExceptionOfType(UnreadableEvent.class)
			.isThrownBy(() -> this.planEvents.accept(message("io.kehoach.plan.issued.v2", this.plan, 1, "{}")));
		assertThatExceptionOfType(UnreadableEvent.class)
			.isThrownBy(() -> this.planEvents.accept(message("io.kehoach.plan.issued.v1", this.plan, 1, "{nonsense")));
	}

}
