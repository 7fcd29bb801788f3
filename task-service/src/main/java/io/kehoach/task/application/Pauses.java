package io.kehoach.task.application;

import java.time.LocalDate;
import java.util.Optional;

import io.kehoach.task.domain.Act;
import io.kehoach.task.domain.Obstacle;
import io.kehoach.task.domain.ObstaclePause;
import io.kehoach.task.domain.Outcome;
import io.kehoach.task.domain.Pausing;
import io.kehoach.task.domain.Task;

import org.springframework.stereotype.Service;

/**
 * Lets tasks hear of their obstacles' pauses: another aggregate follows in its own write,
 * as often as it takes.
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
			Obstacle obstacle = told.get();
			ObstaclePause pause = obstacle.pause();
			if (pause != null) {
				this.tasks.change(obstacle.taskId(), (task) -> follow(task, obstacle, pause));
			}
			this.obstacles.heard(obstacle);
			told = this.obstacles.nextPause();
		}
	}

	private Outcome follow(Task task, Obstacle obstacle, ObstaclePause pause) {
		Act act = this.acts.bySystem();
		LocalDate until = pause.to();
		if (until == null) {
			return Pausing.pause(task, obstacle.obstacleId(), pause.from(), act);
		}
		return Pausing.resume(task, obstacle.obstacleId(), until, act, this.calendars.current());
	}

}
