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

	/**
	 * The plan no longer asks for any but these keys: nobody owes a report for others
	 * that have opened.
	 */
	void withdraw(String planId, List<String> keysAsked, long planSequence, Instant at);

	/** Opens, once, each period whose moment has come. */
	void openDue(Instant now);

	List<Period> filling();

	/**
	 * The newest period of a kind that was due before, of the same plan or else of the
	 * one that the body had before it: what figures are compared with.
	 */
	Optional<Period> before(Period period);

	/** The reports of a period were made as it stood when that began. */
	void filled(Period begun);

	Optional<Period> find(String id, Scope scope);

	/** As the body that asks for it sees it, and not as the units that are asked. */
	default Optional<Period> findOwn(String id, Scope scope) {
		return find(id, scope).filter((period) -> scope.includes(period.bodyId()));
	}

	List<Period> ofPlan(String planId, Scope scope);

}
