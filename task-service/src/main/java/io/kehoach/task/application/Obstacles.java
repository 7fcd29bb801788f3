package io.kehoach.task.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.task.domain.Obstacle;
import io.kehoach.task.domain.ObstacleOutcome;
import io.kehoach.task.domain.ObstacleState;
import org.jspecify.annotations.Nullable;

/**
 * All obstacles.
 */
public interface Obstacles {

	Stored<Obstacle> add(ObstacleOutcome raised);

	Optional<Stored<Obstacle>> find(String id, Reach reach);

	/** By id, from behind the given one. */
	List<Stored<Obstacle>> list(@Nullable String planId, @Nullable String taskId, @Nullable ObstacleState state,
			Scope performers, @Nullable String after, int limit);

	Stored<Obstacle> change(String id, Reach reach, long revision, Function<Obstacle, ObstacleOutcome> command);

	/** An act of the system. */
	Stored<Obstacle> change(String id, Function<Obstacle, ObstacleOutcome> act);

	/** Those that go by what this one says. */
	List<Obstacle> mergedInto(String id);

	/** Of one task. */
	List<Obstacle> ofTask(String taskId);

	/**
	 * Claims an obstacle that its task, or one merged into it, has not heard of.
	 */
	Optional<Obstacle> nextPause();

	/** They have heard of what this obstacle says; a later word of it still waits. */
	void heard(Obstacle seen);

}
