package io.kehoach.task.application;

import java.time.LocalDate;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.CommandId;
import io.kehoach.task.domain.Desk;
import io.kehoach.task.domain.Obstacle;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRuleViolated;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * An obstacle's way: raised by a unit, taken up by the Office, perhaps forwarded,
 * answered, closed.
 */
@Service
public class ObstacleCommands {

	private final Obstacles obstacles;

	private final Tasks tasks;

	private final Calendars calendars;

	private final Acts acts;

	ObstacleCommands(Obstacles obstacles, Tasks tasks, Calendars calendars, Acts acts) {
		this.obstacles = obstacles;
		this.tasks = tasks;
		this.calendars = calendars;
		this.acts = acts;
	}

	public Stored<Obstacle> raise(String taskId, Caller caller, String text) {
		Task task = this.tasks.find(taskId, Reach.performing(caller))
			.orElseThrow(() -> new NoSuchAggregate("tasks"))
			.state();
		return this.obstacles.add(Obstacle.raise(CommandId.derivedId("obstacle"), task, this.acts.by(caller), text));
	}

	public Stored<Obstacle> triage(String id, Caller caller, long revision, @Nullable String note) {
		return this.obstacles.change(id, Reach.issuing(caller), revision,
				(obstacle) -> obstacle.triage(this.acts.by(caller), note));
	}

	public Stored<Obstacle> merge(String id, Caller caller, long revision, String into, @Nullable String note) {
		if (this.obstacles.find(id, Reach.issuing(caller)).isEmpty()) {
			throw new NoSuchAggregate("obstacles");
		}
		Obstacle target = this.obstacles.find(into, Reach.issuing(caller))
			.orElseThrow(() -> new TaskRuleViolated("obstacle-target-unknown"))
			.state();
		return this.obstacles.change(id, Reach.issuing(caller), revision,
				(obstacle) -> obstacle.merge(this.acts.by(caller), target, note));
	}

	public Stored<Obstacle> forward(String id, Caller caller, long revision, Desk to, @Nullable String note) {
		return this.obstacles.change(id, Reach.issuing(caller), revision,
				(obstacle) -> obstacle.forward(this.acts.by(caller), to, note));
	}

	/**
	 * @param pause whether the task's clock stops, from the day the obstacle was raised
	 */
	public Stored<Obstacle> answer(String id, Caller caller, long revision, String words, @Nullable LocalDate dueOn,
			boolean pause) {
		return this.obstacles.change(id, Reach.issuing(caller), revision,
				(obstacle) -> obstacle.answer(this.acts.by(caller), words, dueOn,
						pause ? this.calendars.current().dayOf(obstacle.raisedAt()) : null));
	}

	public Stored<Obstacle> close(String id, Caller caller, long revision, @Nullable String note) {
		return this.obstacles.change(id, Reach.issuing(caller), revision, (obstacle) -> obstacle
			.close(this.acts.by(caller), this.calendars.current().dayOf(this.acts.bySystem().at()), note));
	}

}
