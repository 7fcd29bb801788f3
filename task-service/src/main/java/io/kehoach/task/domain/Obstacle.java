package io.kehoach.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * @param mergedInto the one that it is answered and closed with
 * @param pauseDueAt since when its task has to hear that the clock stops or goes on, and
 * those merged into it what it says; null where they have heard
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

	/** From then on it is answered and closed with the other one. */
	public ObstacleOutcome merge(Act act, Obstacle into, @Nullable String note) {
		require(this.state.isUnanswered(), "obstacle-answered");
		require(!into.obstacleId.equals(this.obstacleId), "obstacle-into-itself");
		require(into.planId.equals(this.planId) && into.mergedInto == null && into.state != ObstacleState.CLOSED,
				"obstacle-target-unfit");
		Obstacle next = new Obstacle(this.obstacleId, this.planId, this.planTitle, this.itemId, this.itemNo,
				this.taskId, this.unitId, this.issuerUnitId, this.text, ObstacleState.MERGED,
				plus(step(Desk.OFFICE, act, note)), into.obstacleId, null, null, null, this.raisedAt, null, act.at());
		return new ObstacleOutcome(next,
				new ObstacleMerged(next, act, Map.of("state", next.state.name(), "mergedInto", into.obstacleId)));
	}

	/**
	 * What the one that this was merged into says goes for this one as well; a pause
	 * begins where this one was raised.
	 */
	public ObstacleOutcome follow(Obstacle main, Act act, LocalDate raisedOn) {
		if (this.state == main.state || this.state == ObstacleState.CLOSED || main.state.isUnanswered()) {
			return new ObstacleOutcome(this, List.of());
		}
		ObstaclePause granted = (main.pause != null) ? new ObstaclePause(raisedOn, main.pause.to()) : null;
		Obstacle next = new Obstacle(this.obstacleId, this.planId, this.planTitle, this.itemId, this.itemNo,
				this.taskId, this.unitId, this.issuerUnitId, this.text, main.state, plus(step(main.desk(), act, null)),
				this.mergedInto, main.answer, main.answerDueOn, granted, this.raisedAt, main.closedAt, act.at());
		boolean closed = next.state == ObstacleState.CLOSED;
		return new ObstacleOutcome(next, closed ? new ObstacleClosed(next, act, stateOf(next))
				: new ObstacleAnswered(next, act, answered(next)));
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
				plus(step(desk(), act, null)), null, words, dueOn, granted, this.raisedAt, null, act.at());
		return new ObstacleOutcome(next, new ObstacleAnswered(next, act, answered(next)));
	}

	/** Ends a pause on that day. */
	public ObstacleOutcome close(Act act, LocalDate on, @Nullable String note) {
		require(this.state != ObstacleState.CLOSED && this.state != ObstacleState.MERGED, "obstacle-closed");
		ObstaclePause ended = (this.pause != null) ? new ObstaclePause(this.pause.from(), on) : null;
		Obstacle next = new Obstacle(this.obstacleId, this.planId, this.planTitle, this.itemId, this.itemNo,
				this.taskId, this.unitId, this.issuerUnitId, this.text, ObstacleState.CLOSED,
				plus(step(desk(), act, note)), this.mergedInto, this.answer, this.answerDueOn, ended, this.raisedAt,
				act.at(), act.at());
		return new ObstacleOutcome(next, new ObstacleClosed(next, act, stateOf(next)));
	}

	/** Whether the task's clock stands still because of this one. */
	public boolean stopsTheClock() {
		return this.pause != null && this.pause.to() == null;
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

	private static Map<String, @Nullable String> answered(Obstacle next) {
		Map<String, @Nullable String> changed = new LinkedHashMap<>();
		changed.put("state", next.state.name());
		changed.put("answer", next.answer);
		return changed;
	}

	private static Map<String, @Nullable String> stateOf(Obstacle next) {
		return Map.of("state", next.state.name());
	}

}
