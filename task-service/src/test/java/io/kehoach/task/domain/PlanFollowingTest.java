package io.kehoach.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.kehoach.task.domain.TaskEvent.DueDateSet;
import io.kehoach.task.domain.TaskEvent.TaskAssigned;
import io.kehoach.task.domain.TaskEvent.TaskCancelled;
import io.kehoach.task.domain.TaskEvent.TaskReopened;
import org.junit.jupiter.api.Test;

import static io.kehoach.task.domain.ATask.CALENDAR;
import static io.kehoach.task.domain.ATask.after;
import static io.kehoach.task.domain.ATask.system;
import static io.kehoach.task.domain.ATask.unit;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A plan's newer words reach only the tasks they concern.
 */
class PlanFollowingTest {

	private static final Act LATER = system("2023-02-01T01:00:00Z");

	private static final PlannedDeadline END_OF_APRIL = new PlannedDeadline(LocalDate.of(2023, 4, 30),
			Instant.parse("2023-04-30T17:00:00Z"), LocalDate.of(2023, 4, 28));

	private static Outcome follow(Task task, Row row, PlannedDeadline due, long seq) {
		return PlanFollowing.follow(task, ATask.given(TaskRole.LEAD, row, due), seq, LATER, CALENDAR);
	}

	@Test
	void anotherProductHasToBeReadAgain() {
		Row row = ATask.row();
		Row other = new Row(2, row.planTitle(), row.planNumber(), row.itemId(), null, row.itemNo(), null, row.mode(),
				row.content(), row.subItems(), row.window(), "Quyết định");
		Task read = ATask.after(ATask.lead(), (task) -> task.acknowledge(ATask.unit("2023-01-17T02:00:00Z"), null));
		Outcome amended = follow(read, other, ATask.END_OF_MARCH, 2);
		assertThat(amended.task().execution().acknowledgedAt()).isNull();
		assertThat(amended.events().getFirst().changed()).containsEntry("product", "Quyết định");
	}

	@Test
	void anAssignmentIsToldAndWrittenDown() {
		Outcome outcome = PlanFollowing.assigned(ATask.given(TaskRole.LEAD, ATask.row(), ATask.END_OF_MARCH), 7,
				system("2023-01-16T01:00:00Z"), CALENDAR);
		assertThat(outcome.task().id()).isEqualTo("plan-2023:item-02:thpt-01");
		assertThat(outcome.task().sourceSeq()).isEqualTo(7);
		assertThat(outcome.task().alarmAt()).isEqualTo("2023-03-27T17:00:00Z");
		assertThat(outcome.events()).singleElement().isInstanceOf(TaskAssigned.class);
		assertThat(outcome.task().history()).singleElement().extracting(HistoryEntry::by).isEqualTo(Actor.SYSTEM);
	}

	@Test
	void theSamePlanAgainChangesNothing() {
		Task task = ATask.inProgress();
		Outcome again = follow(task, ATask.row(), ATask.END_OF_MARCH, 5);
		assertThat(again.events()).isEmpty();
		assertThat(again.task()).isSameAs(task);
	}

	@Test
	void anOlderEventChangesNothing() {
		Task newer = after(ATask.lead(), (task) -> follow(task, ATask.row("Nội dung mới"), ATask.END_OF_MARCH, 5));
		assertThat(follow(newer, ATask.row("Nội dung cũ"), ATask.END_OF_MARCH, 4).task()).isSameAs(newer);
	}

	@Test
	void anotherWordingIsToBeReadAgainAndProgressStays() {
		Task read = after(ATask.inProgress(), (task) -> task.acknowledge(unit("2023-02-10T03:00:00Z"), null));
		Outcome outcome = follow(read, ATask.row("Nội dung mới"), ATask.END_OF_MARCH, 2);
		assertThat(outcome.task().row().content()).isEqualTo("Nội dung mới");
		assertThat(outcome.task().execution().acknowledgedAt()).isNull();
		assertThat(outcome.task().execution().progress()).isEqualTo(40);
		assertThat(outcome.task().terms()).contains("moi");
		assertThat(outcome.events()).singleElement().isInstanceOf(TaskAssigned.class);
		assertThat(outcome.events().getFirst().changed()).containsEntry("content", "Nội dung mới");
	}

	@Test
	void anotherDeadlineIsToldAsSuch() {
		Outcome outcome = follow(ATask.inProgress(), ATask.row(), END_OF_APRIL, 2);
		assertThat(outcome.task().deadline().dueAt()).isEqualTo("2023-04-30T17:00:00Z");
		assertThat(outcome.task().deadline().originalDueAt()).isEqualTo("2023-03-31T17:00:00Z");
		assertThat(outcome.events()).singleElement().isInstanceOf(DueDateSet.class);
	}

	@Test
	void aGrantedDateStandsUntilThePlanNamesAnother() {
		Task extended = after(
				after(ATask.lead(),
						(task) -> task.requestExtension(unit("2023-02-01T00:00:00Z"), LocalDate.of(2023, 4, 14), "x")),
				(task) -> task.decideExtension(ATask.office("2023-02-02T00:00:00Z"), 1, true, null, "Được", CALENDAR));
		assertThat(follow(extended, ATask.row(), ATask.END_OF_MARCH, 2).task()).isSameAs(extended);
		assertThat(follow(extended, ATask.row(), END_OF_APRIL, 3).task().deadline().dueOn())
			.isEqualTo(LocalDate.of(2023, 4, 30));
	}

	@Test
	void newWorkingDaysMoveOnlyTheWarningAndNobodyIsTold() {
		TestCalendar holidays = new TestCalendar(CALENDAR.zone(), java.util.Set.of(LocalDate.of(2023, 3, 30)));
		Outcome outcome = PlanFollowing.follow(ATask.lead(),
				ATask.given(TaskRole.LEAD, ATask.row(), ATask.END_OF_MARCH), 1, LATER, holidays);
		assertThat(outcome.task().alarmAt()).isEqualTo("2023-03-26T17:00:00Z");
		assertThat(outcome.events()).isEmpty();
	}

	@Test
	void aTaskThePlanTakesOffComesBackWhenThePlanDoes() {
		Outcome off = PlanFollowing.retire(ATask.inProgress(), Retirement.UNIT_LEFT, LATER);
		assertThat(off.task().execution().state()).isEqualTo(TaskState.CANCELLED);
		assertThat(off.events()).singleElement().isInstanceOf(TaskCancelled.class);
		Outcome back = follow(off.task(), ATask.row(), ATask.END_OF_MARCH, 3);
		assertThat(back.task().execution().state()).isEqualTo(TaskState.IN_PROGRESS);
		assertThat(back.events()).singleElement().isInstanceOf(TaskReopened.class);
	}

	@Test
	void aDateThatThePlanNamesAtLastEndsTheFollowUp() {
		Row dated = new Row(2, "x", null, "item-08", null, "8", null, TaskMode.ONE, ATask.awaitingRow().content(),
				List.of(), ATask.FIRST_QUARTER, null);
		Task task = follow(ATask.awaitingDate(), dated, ATask.END_OF_MARCH, 2).task();
		assertThat(task.followUp()).extracting(FollowUp::closedAt).isEqualTo(LATER.at());
		assertThat(task.deadline().dueAt()).isEqualTo("2023-03-31T17:00:00Z");
		assertThat(task.alarmAt()).isNotNull();
	}

	@Test
	void whatAPersonClosedStaysClosed() {
		for (Task closed : List.of(ATask.done(), ATask.cancelled())) {
			assertThat(follow(closed, ATask.row("Nội dung mới"), END_OF_APRIL, 9).task()).isSameAs(closed);
			assertThat(PlanFollowing.retire(closed, Retirement.PLAN_CANCELLED, LATER).task()).isSameAs(closed);
		}
	}

}
