package io.kehoach.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.kehoach.task.domain.TaskEvent.DueDateSet;
import io.kehoach.task.domain.TaskEvent.ExtensionDecided;
import io.kehoach.task.domain.TaskEvent.ExtensionRequested;
import io.kehoach.task.domain.TaskEvent.TaskAcknowledged;
import io.kehoach.task.domain.TaskEvent.TaskCancelled;
import io.kehoach.task.domain.TaskEvent.TaskConfirmed;
import io.kehoach.task.domain.TaskEvent.TaskProgressed;
import io.kehoach.task.domain.TaskEvent.TaskReopened;
import io.kehoach.task.domain.TaskEvent.TaskReturned;
import io.kehoach.task.domain.TaskEvent.TaskSubmitted;
import org.junit.jupiter.api.Test;

import static io.kehoach.task.domain.ATask.CALENDAR;
import static io.kehoach.task.domain.ATask.after;
import static io.kehoach.task.domain.ATask.office;
import static io.kehoach.task.domain.ATask.unit;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each command: the state after it, and the fact it raises.
 */
class TaskCommandsTest {

	private static final String FEBRUARY = "2023-02-10T03:00:00Z";

	private static final LocalDate APRIL_14 = LocalDate.of(2023, 4, 14);

	@Test
	void acknowledgingKeepsTheStateAndNotesTheTime() {
		Outcome outcome = ATask.lead().acknowledge(unit(FEBRUARY), null);
		assertThat(outcome.task().execution().acknowledgedAt()).isEqualTo(FEBRUARY);
		assertThat(outcome.task().execution().state()).isEqualTo(TaskState.NOT_STARTED);
		assertThat(outcome.events()).singleElement().isInstanceOf(TaskAcknowledged.class);
	}

	@Test
	void progressStartsTheTaskAndTicksSubItemsButNeverEndsIt() {
		Outcome outcome = ATask.lead().progress(unit(FEBRUARY), 100, Set.of(0, 1), "Xong phần việc");
		assertThat(outcome.task().execution().state()).isEqualTo(TaskState.IN_PROGRESS);
		assertThat(outcome.task().execution().progress()).isEqualTo(100);
		assertThat(outcome.task().execution().doneSubItems()).containsExactlyInAnyOrder(0, 1);
		assertThat(outcome.events()).singleElement().isInstanceOf(TaskProgressed.class);
	}

	@Test
	void contributingAddsToACoordinatingTask() {
		Outcome outcome = ATask.coordinating().contribute(unit(FEBRUARY), "Cử hai cán bộ tham gia");
		assertThat(outcome.task().contributions()).extracting(Contribution::note)
			.containsExactly("Cử hai cán bộ tham gia");
		assertThat(outcome.task().execution().state()).isEqualTo(TaskState.NOT_STARTED);
		assertThat(outcome.events().getFirst()).isInstanceOf(TaskProgressed.class);
		assertThat(outcome.events().getFirst().changed()).containsEntry("contribution", "Cử hai cán bộ tham gia");
	}

	@Test
	void submittingWaitsForTheIssuer() {
		Outcome outcome = ATask.inProgress()
			.submit(unit("2023-03-21T02:00:00Z"), "Đã xong", List.of(link("a")), CALENDAR);
		Execution execution = outcome.task().execution();
		assertThat(execution.state()).isEqualTo(TaskState.SUBMITTED);
		assertThat(execution.submittedAt()).isEqualTo("2023-03-21T02:00:00Z");
		assertThat(execution.firstSubmittedAt()).isEqualTo("2023-03-21T02:00:00Z");
		assertThat(outcome.task().evidence()).hasSize(1);
		assertThat(outcome.events()).singleElement().isInstanceOf(TaskSubmitted.class);
	}

	@Test
	void confirmingMakesItDoneAsOfTheSubmission() {
		Outcome outcome = ATask.submitted("2023-03-31T16:59:59Z").confirm(office("2023-04-05T02:00:00Z"), "Đạt");
		Execution execution = outcome.task().execution();
		assertThat(execution.state()).isEqualTo(TaskState.DONE);
		assertThat(execution.progress()).isEqualTo(100);
		assertThat(execution.doneAt()).isEqualTo("2023-03-31T16:59:59Z");
		assertThat(execution.confirmedAt()).isEqualTo("2023-04-05T02:00:00Z");
		assertThat(outcome.task().timing(Instant.parse("2023-04-05T02:00:00Z"))).isEqualTo(Timing.ON_TIME);
		assertThat(outcome.events()).singleElement().isInstanceOf(TaskConfirmed.class);
	}

	@Test
	void returningGoesBackToWorkAndKeepsTheFirstSubmission() {
		Outcome outcome = ATask.submitted()
			.giveBack(office("2023-03-22T02:00:00Z"), "Thiếu số liệu", LocalDate.of(2023, 4, 7), null, CALENDAR);
		Execution execution = outcome.task().execution();
		assertThat(execution.state()).isEqualTo(TaskState.IN_PROGRESS);
		assertThat(execution.returnedReason()).isEqualTo("Thiếu số liệu");
		assertThat(execution.submittedAt()).isNull();
		assertThat(execution.firstSubmittedAt()).isEqualTo("2023-03-21T02:00:00Z");
		assertThat(outcome.task().deadline().dueAt()).isEqualTo("2023-04-07T17:00:00Z");
		assertThat(outcome.task().deadline().originalDueAt()).isEqualTo("2023-03-31T17:00:00Z");
		assertThat(outcome.events()).singleElement().isInstanceOf(TaskReturned.class);
	}

	@Test
	void theFirstDayThatIsNamedStaysTheOriginalDeadline() {
		Task dated = after(ATask.awaitingDate(), (task) -> task.setDueDate(office(FEBRUARY), APRIL_14, null, CALENDAR));
		Task asked = after(dated,
				(task) -> task.requestExtension(unit(FEBRUARY), LocalDate.of(2023, 4, 28), "Lùi lịch"));
		Task granted = after(asked, (task) -> task.decideExtension(office(FEBRUARY), 1, true, null, "Được", CALENDAR));
		assertThat(granted.deadline().dueOn()).isEqualTo(LocalDate.of(2023, 4, 28));
		assertThat(granted.deadline().originalDueAt()).isEqualTo("2023-04-14T17:00:00Z");
	}

	@Test
	void returningWithoutANewDateLeavesTheDeadline() {
		Task task = after(ATask.submitted(),
				(one) -> one.giveBack(office("2023-03-22T02:00:00Z"), "Thiếu", null, null, CALENDAR));
		assertThat(task.deadline()).isEqualTo(ATask.lead().deadline());
	}

	@Test
	void cancellingTakesItOffWithAReason() {
		Outcome outcome = ATask.inProgress().cancel(office(FEBRUARY), "Đã chuyển");
		assertThat(outcome.task().execution().state()).isEqualTo(TaskState.CANCELLED);
		assertThat(outcome.task().execution().cancelledReason()).isEqualTo("Đã chuyển");
		assertThat(outcome.task().timing(Instant.parse("2030-01-01T00:00:00Z"))).isNull();
		assertThat(outcome.events()).singleElement().isInstanceOf(TaskCancelled.class);
	}

	@Test
	void reopeningBringsAClosedTaskBackToWork() {
		for (Task closed : List.of(ATask.done(), ATask.cancelled())) {
			Outcome outcome = closed.reopen(office("2023-04-03T02:00:00Z"), "Xác minh lại");
			assertThat(outcome.task().execution().state()).isEqualTo(TaskState.IN_PROGRESS);
			assertThat(outcome.task().execution().doneAt()).isNull();
			assertThat(outcome.events()).singleElement().isInstanceOf(TaskReopened.class);
		}
	}

	@Test
	void exemptingTakesItOffAndRecordsWhy() {
		Outcome outcome = ATask.lead().exempt(office(FEBRUARY), "Đơn vị mới thành lập");
		assertThat(outcome.task().execution().state()).isEqualTo(TaskState.CANCELLED);
		assertThat(outcome.task().exempt())
			.isEqualTo(new Exemption("Đơn vị mới thành lập", Instant.parse(FEBRUARY), ATask.OFFICE));
		assertThat(outcome.events()).singleElement().isInstanceOf(TaskCancelled.class);
		assertThat(after(outcome.task(), (task) -> task.reopen(office(FEBRUARY), "Làm lại")).exempt()).isNull();
	}

	@Test
	void claimingStartsIt() {
		Outcome outcome = ATask.claimable().claim(unit(FEBRUARY));
		assertThat(outcome.task().execution().state()).isEqualTo(TaskState.IN_PROGRESS);
		assertThat(outcome.events()).singleElement().isInstanceOf(TaskProgressed.class);
	}

	@Test
	void settingADateEndsTheFollowUp() {
		Task awaiting = ATask.awaitingDate();
		assertThat(awaiting.followUp()).isNotNull();
		assertThat(awaiting.timing(Instant.parse("2023-12-31T00:00:00Z"))).isEqualTo(Timing.NO_DEADLINE);
		Outcome outcome = awaiting.setDueDate(office("2023-08-01T02:00:00Z"), LocalDate.of(2023, 9, 15), null,
				CALENDAR);
		assertThat(outcome.task().deadline().dueAt()).isEqualTo("2023-09-15T17:00:00Z");
		assertThat(outcome.task().deadline().remindOn()).isEqualTo(LocalDate.of(2023, 9, 15));
		assertThat(outcome.task().followUp()).extracting(FollowUp::closedAt)
			.isEqualTo(Instant.parse("2023-08-01T02:00:00Z"));
		assertThat(outcome.events()).singleElement().isInstanceOf(DueDateSet.class);
	}

	@Test
	void anExtensionIsAskedForAndGrantedAndTheOriginalDateStays() {
		Outcome asked = ATask.inProgress().requestExtension(unit("2023-03-20T02:00:00Z"), APRIL_14, "Lùi lịch");
		assertThat(asked.events()).singleElement().isInstanceOf(ExtensionRequested.class);
		assertThat(asked.task().deadline()).isEqualTo(ATask.lead().deadline());
		Outcome granted = asked.task()
			.decideExtension(office("2023-03-21T02:00:00Z"), 1, true, null, "Đồng ý", CALENDAR);
		assertThat(granted.task().deadline().dueOn()).isEqualTo(APRIL_14);
		assertThat(granted.task().deadline().originalDueAt()).isEqualTo("2023-03-31T17:00:00Z");
		assertThat(granted.task().extensions().getFirst().state()).isEqualTo(ExtensionState.GRANTED);
		assertThat(granted.events()).singleElement().isInstanceOf(ExtensionDecided.class);
	}

	@Test
	void aRefusedExtensionLeavesTheDeadline() {
		Task asked = after(ATask.inProgress(),
				(task) -> task.requestExtension(unit("2023-03-20T02:00:00Z"), APRIL_14, "Lùi lịch"));
		Task refused = after(asked,
				(task) -> task.decideExtension(office("2023-03-21T02:00:00Z"), 1, false, null, "Không", CALENDAR));
		assertThat(refused.deadline()).isEqualTo(asked.deadline());
		assertThat(refused.extensions().getFirst().state()).isEqualTo(ExtensionState.REFUSED);
	}

	private static Evidence link(String id) {
		return new Evidence(id, "Bài viết", "https://thpt-01.example.vn/" + id, null, null, null, null,
				Instant.parse(FEBRUARY));
	}

}
