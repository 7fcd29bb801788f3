package io.kehoach.report.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.kehoach.chassis.access.Scope;
import io.kehoach.report.domain.Period;

/**
 * The reporting periods.
 */
public interface Periods {

	/** Makes the period, or lets the one that stands follow the plan's newer word. */
	void follow(Period period, Instant at);

	/**
	 * The plan wants only these keys any more; others that have not opened never will.
	 */
	void drop(String planId, List<String> keysKept, long planSequence);

	/** Opens, once, each period whose moment has come. */
	void openDue(Instant now);

	List<Period> filling();

	/**
	 * The body's newest period of a kind that was due before: what figures are compared
	 * with.
	 */
	Optional<Period> before(Period period);

	void filled(String id);

	Optional<Period> find(String id, Scope scope);

	List<Period> ofPlan(String planId, Scope scope);

}
