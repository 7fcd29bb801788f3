package io.kehoach.task.domain;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;

import io.kehoach.task.domain.ObstacleEvent.ObstacleAnswered;
import io.kehoach.task.domain.ObstacleEvent.ObstacleClosed;
import io.kehoach.task.domain.ObstacleEvent.ObstacleForwarded;
import io.kehoach.task.domain.ObstacleEvent.ObstacleMerged;
import io.kehoach.task.domain.ObstacleEvent.ObstacleRaised;
import io.kehoach.task.domain.ObstacleEvent.ObstacleTriaged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.kehoach.task.domain.ATask.director;
import static io.kehoach.task.domain.ATask.office;
import static io.kehoach.task.domain.ATask.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An obstacle's way, step by step.
 */
class ObstacleTest {

	private static final String DAY = "2023-02-13T02:00:00Z";

	private static final LocalDate RAISED_ON = LocalDate.of(2023, 2, 13);

	private static Obstacle raised() {
		return Obstacle.raise("obstacle-1", ATask.lead(), unit(DAY), "Chưa có kinh phí").obstacle();
	}

	private static Obstacle other() {
		return Obstacle.raise("obstacle-2", ATask.lead(), unit(DAY), "Thiếu kinh phí").obstacle();
	}

	private static Obstacle merged() {
		return other().merge(office(DAY), raised(), null).obstacle();
	}

	private static Obstacle triaged() {
		return raised().triage(office(DAY), null).obstacle();
	}

	private static Obstacle withDirector() {
		return triaged().forward(office(DAY), Desk.DIRECTOR, null).obstacle();
	}

	private static Obstacle answered() {
		return withDirector().answer(director(DAY), "Cấp kinh phí", null, RAISED_ON).obstacle();
	}

	@Test
	void goesFromUnitToOfficeToDirectorAndIsClosed() {
		assertThat(raised().state()).isEqualTo(ObstacleState.RAISED);
		assertThat(triaged().state()).isEqualTo(ObstacleState.TRIAGED);
		assertThat(withDirector().state()).isEqualTo(ObstacleState.FORWARDED);
		assertThat(answered().state()).isEqualTo(ObstacleState.ANSWERED);
		assertThat(answered().pauseDueAt()).isNotNull();
		Obstacle closed = answered().close(office("2023-03-10T02:00:00Z"), LocalDate.of(2023, 3, 10), null).obstacle();
		assertThat(closed.state()).isEqualTo(ObstacleState.CLOSED);
		assertThat(closed.pause()).isEqualTo(new ObstaclePause(RAISED_ON, LocalDate.of(2023, 3, 10)));
		assertThat(closed.route()).extracting(RouteStep::to)
			.containsExactly(Desk.OFFICE, Desk.OFFICE, Desk.DIRECTOR, Desk.DIRECTOR, Desk.DIRECTOR);
	}

	@Test
	void everyStepIsTold() {
		assertThat(Obstacle.raise("o", ATask.lead(), unit(DAY), "x").events().getFirst())
			.isInstanceOf(ObstacleRaised.class);
		assertThat(raised().triage(office(DAY), null).events().getFirst()).isInstanceOf(ObstacleTriaged.class);
		assertThat(raised().merge(office(DAY), other(), null).events().getFirst()).isInstanceOf(ObstacleMerged.class);
		assertThat(triaged().forward(office(DAY), Desk.UPWARD, null).events().getFirst())
			.isInstanceOf(ObstacleForwarded.class);
		assertThat(triaged().answer(office(DAY), "x", null, null).events().getFirst())
			.isInstanceOf(ObstacleAnswered.class);
		assertThat(raised().close(office(DAY), RAISED_ON, null).events().getFirst()).isInstanceOf(ObstacleClosed.class);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void refuses(String code, Obstacle obstacle, Function<Obstacle, ObstacleOutcome> command) {
		assertThatExceptionOfType(TaskRuleViolated.class).isThrownBy(() -> command.apply(obstacle)).withMessage(code);
	}

	static Stream<Arguments> refuses() {
		return Stream.of(refusal("obstacle-not-new", triaged(), (one) -> one.triage(office(DAY), null)),
				refusal("obstacle-answered", answered(), (one) -> one.merge(office(DAY), other(), null)),
				refusal("obstacle-into-itself", raised(), (one) -> one.merge(office(DAY), raised(), null)),
				refusal("obstacle-target-unfit", raised(), (one) -> one.merge(office(DAY), merged(), null)),
				refusal("obstacle-target-unfit", other(),
						(one) -> one.merge(office(DAY), raised().close(office(DAY), RAISED_ON, null).obstacle(), null)),
				refusal("obstacle-target-unfit", other(), (one) -> one.merge(office(DAY), ofOtherPlan(), null)),
				refusal("obstacle-not-triaged", raised(), (one) -> one.forward(office(DAY), Desk.DIRECTOR, null)),
				refusal("obstacle-forward-onward", triaged(), (one) -> one.forward(office(DAY), Desk.OFFICE, null)),
				refusal("obstacle-answered", answered(), (one) -> one.forward(office(DAY), Desk.UPWARD, null)),
				refusal("obstacle-not-triaged", raised(), (one) -> one.answer(office(DAY), "x", null, null)),
				refusal("obstacle-with-director", withDirector(), (one) -> one.answer(office(DAY), "x", null, null)),
				refusal("obstacle-answered", answered(), (one) -> one.answer(director(DAY), "x", null, null)),
				refusal("obstacle-closed", answered().close(office(DAY), RAISED_ON, null).obstacle(),
						(one) -> one.close(office(DAY), RAISED_ON, null)));
	}

	private static Obstacle ofOtherPlan() {
		Assignment given = new Assignment("plan-2024", "thpt-01", "so-gddt", "so-gddt", TaskRole.LEAD, ATask.row(),
				ATask.END_OF_MARCH, RAISED_ON);
		Task task = PlanFollowing.assigned(given, 1, ATask.system(DAY), ATask.CALENDAR).task();
		return Obstacle.raise("obstacle-3", task, unit(DAY), "Chưa có kinh phí").obstacle();
	}

	@Test
	void whatIsSaidToOneIsSaidToThoseThatWereMergedIntoIt() {
		Obstacle merged = merged();
		assertThat(merged.follow(triaged(), ATask.system(DAY), RAISED_ON).events()).isEmpty();
		LocalDate own = LocalDate.of(2023, 2, 20);
		ObstacleOutcome heard = merged.follow(answered(), ATask.system(DAY), own);
		assertThat(heard.events()).singleElement().isInstanceOf(ObstacleAnswered.class);
		assertThat(heard.obstacle().answer()).isEqualTo("Cấp kinh phí");
		assertThat(heard.obstacle().pause()).isEqualTo(new ObstaclePause(own, null));
		assertThat(heard.obstacle().mergedInto()).isEqualTo("obstacle-1");
		assertThat(heard.obstacle().follow(answered(), ATask.system(DAY), own).events()).isEmpty();
		LocalDate end = LocalDate.of(2023, 3, 10);
		Obstacle closed = answered().close(office("2023-03-10T02:00:00Z"), end, null).obstacle();
		ObstacleOutcome over = heard.obstacle().follow(closed, ATask.system(DAY), own);
		assertThat(over.events()).singleElement().isInstanceOf(ObstacleClosed.class);
		assertThat(over.obstacle().pause()).isEqualTo(new ObstaclePause(own, end));
		assertThat(over.obstacle().follow(closed, ATask.system(DAY), own).events()).isEmpty();
	}

	@Test
	void aClosedTaskHasNoObstacles() {
		assertThatExceptionOfType(TaskRuleViolated.class)
			.isThrownBy(() -> Obstacle.raise("o", ATask.done(), unit(DAY), "x"))
			.withMessage("task-closed");
	}

	private static Arguments refusal(String code, Obstacle obstacle, Function<Obstacle, ObstacleOutcome> command) {
		return Arguments.of(code, obstacle, command);
	}

}
