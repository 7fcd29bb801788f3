package io.kehoach.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.kehoach.task.domain.ObstacleEvent.ObstacleAnswered;
import io.kehoach.task.domain.ObstacleEvent.ObstacleClosed;
import io.kehoach.task.domain.ObstacleEvent.ObstacleForwarded;
import io.kehoach.task.domain.ObstacleEvent.ObstacleMerged;
import io.kehoach.task.domain.ObstacleEvent.ObstacleRaised;
import io.kehoach.task.domain.ObstacleEvent.ObstacleTriaged;
import org.jspecify.annotations.Nullable;

import static io.kehoach.task.domain.TaskRuleViolated.require;

/**
 * What keeps a unit from doing a task: raised by the unit, taken up by the Office,
 * answered there, by the Director or above.
 *
 * @param pauseDueAt since when the task has to hear that its clock stops or goes on; null
 * where it has heard
 */
public record Obstacle(String obstacleId, String planId, String planTitle, @Nullable String itemId,
		@Nullable String itemNo, String taskId, String unitId, String issuerUnitId, String text, ObstacleState state,
		List<RouteStep> route, @Nullable String mergedInto, @Nullable String answer, @Nullable LocalDate answerDueOn,
		@Nullable ObstaclePause pause, Instant raisedAt, @Nullable Instant closedAt, @Nullable Instant pauseDueAt) {

	public Obstacle {
		route = List.copyOf(route);
	}

	public static ObstacleOutcome raise(String obstacleId, Task task, Act act, String text) {
		require(task.execution().state().isOpen(), "task-closed");
		Obstacle raised = new Obstacle(obstacleId, task.planId(), task.row().planTitle(), task.row().itemId(),
				task.row().itemNo(), task.id(), task.unitId(), task.issuerUnitId(), text, ObstacleState.RAISED,
				List.of(new RouteStep(Desk.OFFICE, act.at(), act.by(), null)), null, null, null, null, act.at(), null,
				null);
		return new ObstacleOutcome(raised, new ObstacleRaised(raised, act, Map.of()));
	}

	public ObstacleOutcome triage(Act act, @Nullable String note) {
		require(this.state == ObstacleState.RAISED, "obstacle-not-new");
		Obstacle next = routed(ObstacleState.TRIAGED, step(Desk.OFFICE, act, note));
		return new ObstacleOutcome(next, new ObstacleTriaged(next, act, stateOf(next)));
	}

	public ObstacleOutcome merge(Act act, String into, @Nullable String note) {
		require(this.state.isUnanswered(), "obstacle-answered");
		require(!into.equals(this.obstacleId), "obstacle-into-itself");
		Obstacle next = new Obstacle(this.obstacleId, this.planId, this.planTitle, this.itemId, this.itemNo,
				this.taskId, this.unitId, this.issuerUnitId, this.text, ObstacleState.MERGED,
				plus(step(Desk.OFFICE, act, note)), into, null, null, null, this.raisedAt, null, null);
		return new ObstacleOutcome(next,
				new ObstacleMerged(next, act, Map.of("state", next.state.name(), "mergedInto", into)));
	}

	public ObstacleOutcome forward(Act act, Desk to, @Nullable String note) {
		require(this.state.isUnanswered(), "obstacle-answered");
		require(this.state != ObstacleState.RAISED, "obstacle-not-triaged");
		require(to != Desk.OFFICE, "obstacle-forward-onward");
		Obstacle next = routed(ObstacleState.FORWARDED, step(to, act, note));
		return new ObstacleOutcome(next,
				new ObstacleForwarded(next, act, Map.of("state", next.state.name(), "to", to.name())));
	}

	/**
	 * @param pauseFrom stops the task's clock from that day until the obstacle is closed;
	 * null: it runs on
	 */
	public ObstacleOutcome answer(Act act, String words, @Nullable LocalDate dueOn, @Nullable LocalDate pauseFrom) {
		require(this.state.isUnanswered(), "obstacle-answered");
		require(this.state != ObstacleState.RAISED, "obstacle-not-triaged");
		require(desk() != Desk.DIRECTOR || act.by().role().equals("director"), "obstacle-with-director");
		ObstaclePause granted = (pauseFrom != null) ? new ObstaclePause(pauseFrom, null) : null;
		Obstacle next = new Obstacle(this.obstacleId, this.planId, this.planTitle, this.itemId, this.itemNo,
				this.taskId, this.unitId, this.issuerUnitId, this.text, ObstacleState.ANSWERED,
				plus(step(desk(), act, null)), null, words, dueOn, granted, this.raisedAt, null,
				(granted != null) ? act.at() : null);
		return new ObstacleOutcome(next,
				new ObstacleAnswered(next, act, Map.of("state", next.state.name(), "answer", words)));
	}

	/** Ends a pause on that day. */
	public ObstacleOutcome close(Act act, LocalDate on, @Nullable String note) {
		require(this.state != ObstacleState.CLOSED && this.state != ObstacleState.MERGED, "obstacle-closed");
		ObstaclePause ended = (this.pause != null) ? new ObstaclePause(this.pause.from(), on) : null;
		Obstacle next = new Obstacle(this.obstacleId, this.planId, this.planTitle, this.itemId, this.itemNo,
				this.taskId, this.unitId, this.issuerUnitId, this.text, ObstacleState.CLOSED,
				plus(step(desk(), act, note)), null, this.answer, this.answerDueOn, ended, this.raisedAt, act.at(),
				(ended != null) ? act.at() : null);
		return new ObstacleOutcome(next, new ObstacleClosed(next, act, stateOf(next)));
	}

	private Obstacle routed(ObstacleState next, RouteStep step) {
		return new Obstacle(this.obstacleId, this.planId, this.planTitle, this.itemId, this.itemNo, this.taskId,
				this.unitId, this.issuerUnitId, this.text, next, plus(step), null, null, null, null, this.raisedAt,
				null, null);
	}

	private Desk desk() {
		return this.route.getLast().to();
	}

	private List<RouteStep> plus(RouteStep step) {
		List<RouteStep> all = new ArrayList<>(this.route);
		all.add(step);
		return all;
	}

	private static RouteStep step(Desk to, Act act, @Nullable String note) {
		return new RouteStep(to, act.at(), act.by(), note);
	}

	private static Map<String, @Nullable String> stateOf(Obstacle next) {
		return Map.of("state", next.state.name());
	}

}
