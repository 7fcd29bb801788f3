package io.kehoach.report.application;

import java.util.List;
import java.util.Set;

import io.kehoach.chassis.access.Scope;

/**
 * The stored totals. They are marked and recomputed from the tasks, never incremented.
 */
public interface Tallies {

	void mark(TotalId id);

	/** Recomputes these totals and removes those that no task belongs to. */
	void recount(Set<TotalId> ids);

	/** A plan's totals by unit, those in scope. */
	List<Tally> byUnit(String planId, Scope scope);

	/** A plan's totals by row, over all units. */
	List<Tally> byItem(String planId);

}
