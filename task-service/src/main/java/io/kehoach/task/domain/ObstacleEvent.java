package io.kehoach.task.domain;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A fact about an obstacle: the obstacle as it then stood, who acted, and what changed.
 */
public sealed interface ObstacleEvent {

	Obstacle obstacle();

	Act act();

	Map<String, @Nullable String> changed();

	/** A unit cannot go on. */
	record ObstacleRaised(Obstacle obstacle, Act act, Map<String, @Nullable String> changed) implements ObstacleEvent {

	}

	/** The Office took it up. */
	record ObstacleTriaged(Obstacle obstacle, Act act, Map<String, @Nullable String> changed) implements ObstacleEvent {

	}

	/** It is the same as another. */
	record ObstacleMerged(Obstacle obstacle, Act act, Map<String, @Nullable String> changed) implements ObstacleEvent {

	}

	/** It went on to the Director or upward. */
	record ObstacleForwarded(Obstacle obstacle, Act act,
			Map<String, @Nullable String> changed) implements ObstacleEvent {

	}

	/** Somebody decided. */
	record ObstacleAnswered(Obstacle obstacle, Act act,
			Map<String, @Nullable String> changed) implements ObstacleEvent {

	}

	/** It is settled. */
	record ObstacleClosed(Obstacle obstacle, Act act, Map<String, @Nullable String> changed) implements ObstacleEvent {

	}

}
