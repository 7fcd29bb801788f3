package io.kehoach.plan.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanChange;

/**
 * All plans. A person reaches those in the caller's scope; another unit's drafts do not
 * exist for a mere unit.
 */
public interface Plans {

	/**
	 * Stores a new plan with its events; the same plan again is returned as it stands.
	 */
	Stored<Plan> add(PlanChange created, Actor actor);

	Optional<Stored<Plan>> find(String planId, Caller caller);

	/** One page after the given list key, in the order of that key. */
	List<Listed> list(PlanFilter filter, Caller caller, String after, int limit);

	/**
	 * A person's command on the revision that person saw; what it raises is stored with
	 * it.
	 */
	Stored<Plan> change(String planId, Caller caller, long revision, Function<Plan, PlanChange> command);

	/** For the system's own acts, which have no caller. */
	Optional<Plan> newest(String planId);

	/** The open plans, for the system's own acts. */
	List<String> open();

	/**
	 * A system act: applied to whatever stands; nothing is written where nothing changes,
	 * and whoever is editing can still save.
	 */
	void follow(String planId, Function<Plan, PlanChange> act);

	/** A plan whose units are to be asked after their own plans by now. */
	Optional<String> nextToCall(Instant now);

	/** Every plan of a unit for a year, ended ones too. */
	List<Stored<Plan>> ofYear(String unitId, int year);

	/** Plans that carry one of these numbers, as far as the caller may see them. */
	List<Plan> numbered(Set<String> numbers, Caller caller);

	/** What a parent plan's units have derived from it. */
	List<Plan> derivedFrom(String parentPlanId);

	/** A plan in a list, with its place in the order. */
	record Listed(Stored<Plan> plan, String listKey) {
	}

}
