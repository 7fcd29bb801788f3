package io.kehoach.task.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.kehoach.task.domain.IssuedPlan;
import org.jspecify.annotations.Nullable;

/**
 * One fan-out job per plan, under the plan's id. It holds the newest plan and how far the
 * tasks follow it.
 */
public interface FanOuts {

	/**
	 * A plan's event: replaces the job's plan and starts again from the beginning.
	 * @return false where the same or a newer event stands already
	 */
	boolean replace(IssuedPlan plan, long seq, Instant occurredAt, LocalDate since, Moves moves);

	/** Starts a plan's job again, since something else it depends on has changed. */
	void rewind(String planId);

	/** As {@link #rewind} for every plan. */
	void rewindAll();

	/** Claims a job that has steps left. Nobody else works on it until the lease ends. */
	Optional<FanOutJob> claim();

	/**
	 * Records a step and keeps the claim.
	 * @param cursor id of the last task the step dealt with; null: all are done
	 * @return false where the job was replaced, rewound or taken by another: read it
	 * again
	 */
	boolean advance(FanOutJob job, @Nullable String cursor, int done, int total);

	/** Reads the job again under the same claim; empty where the claim is lost. */
	Optional<FanOutJob> renewed(FanOutJob job);

	/** Gives the job back after a failure, to be tried again a little later. */
	void retryLater(FanOutJob job, String cause);

	Optional<FanOutView> view(String planId);

	/**
	 * Units that joined or left with one event.
	 */
	record Moves(Map<String, LocalDate> joined, Set<String> left) {

		public static final Moves NONE = new Moves(Map.of(), Set.of());

	}

}
