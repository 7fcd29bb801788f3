package io.kehoach.task.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.kehoach.chassis.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Hand-overs with their reports; kept for ever.
 */
public interface HandOvers {

	/** Keeps it, or leaves the one that stands under its id. */
	void keep(HandOver handOver);

	Optional<HandOver> find(String handOverId, Scope units);

	/** The newest first, from behind the given one. */
	List<HandOver> list(Scope units, @Nullable Position after, int limit);

	/**
	 * Where a hand-over stands in that order: its time, and among those of one time its
	 * id.
	 */
	record Position(Instant at, String id) {
	}

}
