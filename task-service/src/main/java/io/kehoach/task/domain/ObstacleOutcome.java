package io.kehoach.task.domain;

import java.util.List;

/**
 * The obstacle after a command, and the facts to tell others.
 */
public record ObstacleOutcome(Obstacle obstacle, List<ObstacleEvent> events) {

	public ObstacleOutcome {
		events = List.copyOf(events);
	}

	ObstacleOutcome(Obstacle obstacle, ObstacleEvent event) {
		this(obstacle, List.of(event));
	}

}
