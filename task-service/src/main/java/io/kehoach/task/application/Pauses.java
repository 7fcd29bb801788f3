package io.kehoach.task.application;

import java.time.LocalDate;
import java.util.Optional;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.task.domain.Act;
import io.kehoach.task.domain.Obstacle;
import io.kehoach.task.domain.ObstaclePause;
import io.kehoach.task.domain.Outcome;
import io.kehoach.task.domain.Pausing;
import io.kehoach.task.domain.Task;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Lets tasks hear of their obstacles' pauses, and obstacles what was said to the one they
 * were merged into: another aggregate follows in its own write, as often as it takes.
 */
@Service
public class Pauses {

	private final Obstacles obstacles;

	private final Tasks tasks;

	private final Calendars calendars;

	private final Acts acts;

	Pauses(Obstacles obstacles, Tasks tasks, Calendars calendars, Acts acts) {
		this.obstacles = obstacles;
		this.tasks = tasks;
		this.calendars = calendars;
		this.acts = acts;
	}

	public void sweep() {
		Optional<Obstacle> told = this.obstacles.nextPause();
		while (told.isPresent()) {
			Obstacle obstacle = followed(told.get());
			ObstaclePause pause = obstacle.pause();
			if (pause != null) {
				this.tasks.change(obstacle.taskId(), (task) -> follow(task, obstacle, pause));
			}
			this.obstacles.mergedInto(obstacle.obstacleId()).forEach((merged) -> follow(merged, obstacle));
			this.obstacles.heard(obstacle);
			told = this.obstacles.nextPause();
		}
	}

	/** The one that this was merged into may have been answered already. */
	private Obstacle followed(Obstacle told) {
		String main = told.mergedInto();
		Reach everywhere = new Reach(Scope.everything(), Reach.Side.ISSUER);
		Optional<Obstacle> heard = (main != null) ? this.obstacles.find(main, everywhere).map(Stored::state)
				: Optional.empty();
		return heard.map((said) -> follow(told, said)).orElse(told);
	}

	private Obstacle follow(Obstacle merged, Obstacle main) {
		return this.obstacles
			.change(merged.obstacleId(),
					(one) -> one.follow(main, this.acts.bySystem(), this.calendars.current().dayOf(one.raisedAt())))
			.state();
	}

	private Outcome follow(Task task, Obstacle obstacle, ObstaclePause pause) {
		Act act = this.acts.bySystem();
		LocalDate until = pause.to();
		if (until == null) {
			return Pausing.pause(task, obstacle.obstacleId(), pause.from(), act);
		}
		return Pausing.resume(task, obstacle.obstacleId(), until, stopping(task), act, this.calendars.current());
	}

	/** An obstacle that stops the task's clock; null where none does. */
	@Nullable String stopping(Task task) {
		return this.obstacles.ofTask(task.id())
			.stream()
			.filter(Obstacle::stopsTheClock)
			.map(Obstacle::obstacleId)
			.findFirst()
			.orElse(null);
	}

}
