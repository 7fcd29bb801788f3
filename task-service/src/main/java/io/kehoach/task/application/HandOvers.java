package io.kehoach.task.application;

import java.util.List;
import java.util.Optional;

import io.kehoach.chassis.access.Scope;

/**
 * Hand-overs with their reports; kept for ever.
 */
public interface HandOvers {

	/** Keeps it, or leaves the one that stands under its id. */
	void keep(HandOver handOver);

	Optional<HandOver> find(String handOverId, Scope units);

	/** The newest first. */
	List<HandOver> list(Scope units, int limit);

}
