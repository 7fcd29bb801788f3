package io.kehoach.task.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.task.TaskServiceTest;
import io.kehoach.task.application.Reach;
import io.kehoach.task.application.TaskFilter;
import io.kehoach.task.application.TaskOrder;
import io.kehoach.task.application.Tasks;
import io.kehoach.task.domain.ATask;
import io.kehoach.task.domain.Assignment;
import io.kehoach.task.domain.Outcome;
import io.kehoach.task.domain.Pausing;
import io.kehoach.task.domain.PlanFollowing;
import io.kehoach.task.domain.PlannedDeadline;
import io.kehoach.task.domain.Row;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRole;
import io.kehoach.task.domain.Terms;
import io.kehoach.task.domain.Timing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static io.kehoach.task.domain.ATask.office;
import static io.kehoach.task.domain.ATask.unit;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the store finds by timing, words and position is what the domain says.
 */
@TaskServiceTest
class TimingFilterTest {

	private static final Reach EVERYWHERE = new Reach(Scope.everything(), Reach.Side.PERFORMER);

	@Autowired
	private Tasks tasks;

	private final String plan = "plan-" + UUID.randomUUID();

	private int units;

	private void has(TaskRole role, Row row, PlannedDeadline due, List<Function<Task, Outcome>> then) {
		Outcome outcome = PlanFollowing.assigned(new Assignment(this.plan, "u" + this.units++, "so-gddt", "so-gddt",
				role, row, due, LocalDate.of(2023, 1, 16)), 1, ATask.system("2023-01-16T01:00:00Z"), ATask.CALENDAR);
		this.tasks.add(outcome);
		then.forEach((command) -> this.tasks.change(outcome.task().id(), command));
	}

	private void tasksInEveryStanding() {
		Function<Task, Outcome> work = (task) -> task.progress(unit("2023-02-01T00:00:00Z"), 10, java.util.Set.of(),
				null);
		Function<Task, Outcome> early = (task) -> task.submit(unit("2023-03-01T00:00:00Z"), "x", List.of(),
				ATask.CALENDAR);
		Function<Task, Outcome> late = (task) -> task.submit(unit("2023-04-03T00:00:00Z"), "x", List.of(),
				ATask.CALENDAR);
		Function<Task, Outcome> confirm = (task) -> task.confirm(office("2023-04-04T00:00:00Z"), null);
		Function<Task, Outcome> pause = (task) -> Pausing.pause(task, "o", LocalDate.of(2023, 2, 1),
				ATask.system("2023-02-01T00:00:00Z"));
		Function<Task, Outcome> cancel = (task) -> task.cancel(office("2023-02-01T00:00:00Z"), "x");
		for (List<Function<Task, Outcome>> then : List.of(List.<Function<Task, Outcome>>of(), List.of(work),
				List.of(early), List.of(late), List.of(early, confirm), List.of(late, confirm), List.of(pause),
				List.of(cancel))) {
			has(TaskRole.LEAD, ATask.row(), ATask.END_OF_MARCH, then);
		}
		has(TaskRole.LEAD, ATask.awaitingRow(), PlannedDeadline.NONE, List.of());
		has(TaskRole.LEAD, ATask.awaitingRow(), PlannedDeadline.NONE, List.of(early, confirm));
		has(TaskRole.COORDINATING, ATask.row(), ATask.END_OF_MARCH, List.of());
	}

	private TaskFilter filter(@Nullable Timing timing, List<String> words, String now) {
		return new TaskFilter(this.plan, null, null, null, null, List.of(), timing, null, words, false,
				Instant.parse(now));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023-03-01T00:00:00Z", "2023-03-27T17:00:00Z", "2023-03-31T16:59:59.999Z",
			"2023-03-31T17:00:00Z", "2023-05-01T00:00:00Z" })
	void theStoreFindsByTimingWhatTheDomainDerives(String now) {
		tasksInEveryStanding();
		List<Task> all = this.tasks.page(this.plan, null, null, 10_000);
		for (Timing timing : Timing.values()) {
			List<String> derived = all.stream()
				.filter((task) -> task.timing(Instant.parse(now)) == timing)
				.map(Task::id)
				.toList();
			assertThat(this.tasks.list(filter(timing, List.of(), now), TaskOrder.DUE, EVERYWHERE, null, 100))
				.as("%s at %s", timing, now)
				.extracting(Stored::id)
				.containsExactlyInAnyOrderElementsOf(derived);
		}
	}

	@Test
	void wordsAreFoundWithoutMarksByTheirBeginningAndAllMustMatch() {
		tasksInEveryStanding();
		assertThat(found("tuyen truyen")).isEqualTo(9);
		assertThat(found("PHỔ BIẾN dân")).isEqualTo(9);
		assertThat(found("doan kiem")).isEqualTo(2);
		assertThat(found("12/KH-SGDĐT")).isEqualTo(11);
		assertThat(found("tuyen khongco")).isZero();
	}

	private long found(String query) {
		return this.tasks
			.list(filter(null, Terms.words(query), "2023-03-01T00:00:00Z"), TaskOrder.DUE, EVERYWHERE, null, 100)
			.size();
	}

	@Test
	void whatStillAwaitsADateIsFound() {
		tasksInEveryStanding();
		TaskFilter awaiting = new TaskFilter(this.plan, null, null, null, null, List.of(), null, null, List.of(), true,
				Instant.parse("2023-03-01T00:00:00Z"));
		assertThat(Stream.of(this.tasks.list(awaiting, TaskOrder.DUE, EVERYWHERE, null, 100))
			.flatMap(List::stream)
			.map((stored) -> stored.state().row().itemId())).containsExactly("item-08");
	}

}
