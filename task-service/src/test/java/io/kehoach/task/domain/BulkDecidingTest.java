package io.kehoach.task.domain;

import java.time.LocalDate;

import io.kehoach.task.domain.TaskEvent.TaskReopened;
import org.junit.jupiter.api.Test;

import static io.kehoach.task.domain.ATask.CALENDAR;
import static io.kehoach.task.domain.ATask.after;
import static io.kehoach.task.domain.ATask.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Taking a bulk decision back.
 */
class BulkDecidingTest {

	private static final String DECIDED = "2023-03-22T02:00:00Z";

	private static Task confirmed() {
		return BulkDeciding.confirm(ATask.submitted(), "bulk-1", office(DECIDED), null).task();
	}

	@Test
	void undoingBringsBackWhatStoodBefore() {
		Outcome undone = BulkDeciding.undo(confirmed(), "bulk-1", office("2023-03-22T02:09:59Z"));
		assertThat(undone.task().execution()).isEqualTo(ATask.submitted().execution());
		assertThat(undone.events()).singleElement().isInstanceOf(TaskReopened.class);
		Task returned = BulkDeciding
			.giveBack(ATask.submitted(), "bulk-1", office(DECIDED), "Thiếu", null, null, CALENDAR)
			.task();
		assertThat(BulkDeciding.undo(returned, "bulk-1", office(DECIDED)).task().execution())
			.isEqualTo(ATask.submitted().execution());
	}

	@Test
	void aPauseThatBeginsAgainWithTheReturnEndsWhereTheReturnIsUndone() {
		Task returned = BulkDeciding
			.giveBack(ATask.submitted(), "bulk-1", office(DECIDED), "Thiếu", null, "obstacle-1", CALENDAR)
			.task();
		assertThat(returned.pause()).isEqualTo(new Pause("obstacle-1", LocalDate.of(2023, 3, 22)));
		assertThat(BulkDeciding.undo(returned, "bulk-1", office(DECIDED)).task().pause()).isNull();
	}

	@Test
	void undoingIsRefusedAfterTenMinutes() {
		assertThatExceptionOfType(TaskRuleViolated.class)
			.isThrownBy(() -> BulkDeciding.undo(confirmed(), "bulk-1", office("2023-03-22T02:10:00Z")))
			.withMessage("undo-too-late");
	}

	@Test
	void undoingIsRefusedAfterAnythingElseHappened() {
		Task reopened = after(confirmed(), (task) -> task.reopen(office(DECIDED), "Xem lại"));
		assertThatExceptionOfType(TaskRuleViolated.class)
			.isThrownBy(() -> BulkDeciding.undo(reopened, "bulk-1", office(DECIDED)))
			.withMessage("decision-superseded");
	}

}
