package io.kehoach.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static io.kehoach.task.domain.ATask.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a granted obstacle does to the deadline of a task that is due at the end of March.
 */
class PausingTest {

	private static final LocalDate MARCH_20 = LocalDate.of(2023, 3, 20);

	private static final Act ACT = ATask.system("2023-03-20T01:00:00Z");

	private static Task paused(Task task) {
		return Pausing.pause(task, "obstacle-1", MARCH_20, ACT).task();
	}

	private static Task handedIn(Task task, String at) {
		return task.submit(ATask.unit(at), "Xong", List.of(), CALENDAR).task();
	}

	@Test
	void whatIsHandedInDuringThePauseIsInTime() {
		Task submitted = handedIn(paused(ATask.lead()), "2023-04-12T02:00:00Z");
		assertThat(submitted.pause()).isNull();
		assertThat(submitted.deadline().dueOn()).isEqualTo(LocalDate.of(2023, 4, 25));
		assertThat(submitted.deadline().originalDueAt()).isEqualTo("2023-03-31T17:00:00Z");
		Instant may = Instant.parse("2023-05-12T02:00:00Z");
		assertThat(submitted.timing(may)).isEqualTo(Timing.IN_TIME);
		assertThat(submitted.confirm(ATask.office("2023-05-11T02:00:00Z"), null).task().timing(may))
			.isEqualTo(Timing.ON_TIME);
	}

	@Test
	void aPauseThatStandsGoesOnWhenTheTaskIsReturned() {
		Task granted = paused(handedIn(ATask.lead(), "2023-03-17T02:00:00Z"));
		Act office = ATask.office("2023-03-24T02:00:00Z");
		assertThat(granted.giveBack(office, "Thiếu", null, "obstacle-2", CALENDAR).task().pause())
			.isEqualTo(new Pause("obstacle-1", MARCH_20));
	}

	@Test
	void whatWasOverdueBeforeThePauseStaysLate() {
		Task late = Pausing.pause(ATask.lead(), "obstacle-1", LocalDate.of(2023, 4, 5), ACT).task();
		assertThat(handedIn(late, "2023-04-12T02:00:00Z").timing(Instant.parse("2023-04-12T03:00:00Z")))
			.isEqualTo(Timing.OVERDUE);
	}

	@Test
	void whatIsDueBeforeADayMovesByTheDaysThatWereLostAndNoMore() {
		PlannedDeadline before = new PlannedDeadline(LocalDate.of(2023, 6, 15), Instant.parse("2023-06-14T17:00:00Z"),
				LocalDate.of(2023, 6, 14));
		Task task = paused(ATask.of(TaskRole.LEAD, ATask.row(), before));
		Deadline moved = Pausing.resume(task, "obstacle-1", LocalDate.of(2023, 3, 22), null, ACT, CALENDAR)
			.task()
			.deadline();
		assertThat(moved.dueAt()).isEqualTo("2023-06-16T17:00:00Z");
		assertThat(moved.dueOn()).isEqualTo(LocalDate.of(2023, 6, 16));
	}

	@Test
	void ofTwoPausesTheOneThatBeganFirstCountsAndTheOtherGoesOnAfterIt() {
		Task once = paused(ATask.lead());
		assertThat(Pausing.pause(once, "obstacle-2", LocalDate.of(2023, 3, 22), ACT).task()).isEqualTo(once);
		Task earlier = Pausing.pause(once, "obstacle-2", LocalDate.of(2023, 3, 15), ACT).task();
		assertThat(earlier.pause()).isEqualTo(new Pause("obstacle-2", LocalDate.of(2023, 3, 15)));
		LocalDate end = LocalDate.of(2023, 3, 27);
		Task resumed = Pausing.resume(once, "obstacle-1", end, "obstacle-2", ACT, CALENDAR).task();
		assertThat(resumed.pause()).isEqualTo(new Pause("obstacle-2", end));
		assertThat(resumed.deadline().dueOn()).isEqualTo(LocalDate.of(2023, 4, 7));
	}

}
