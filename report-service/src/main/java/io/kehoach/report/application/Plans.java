package io.kehoach.report.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.kehoach.chassis.access.Scope;

/**
 * Reading the pictures of plans. A unit sees the plans that name it; whoever acts for the
 * body sees the body's plans.
 */
public interface Plans {

	/** For the system's own acts, which have no caller. */
	Optional<Sequenced> newest(String planId);

	Optional<PlanPicture> find(String planId, Scope scope);

	/**
	 * To command something about it, which is for its own body; every unit that it names
	 * may read it.
	 */
	default Optional<PlanPicture> findOwn(String planId, Scope scope) {
		return find(planId, scope).filter((plan) -> plan.bodyId() != null && scope.includes(plan.bodyId()));
	}

	Optional<PlanTable> table(String planId, Scope scope);

	/** Where a body signs its documents, from its newest plan that says so. */
	Optional<String> place(String bodyId);

	List<PlanPicture> withStatus(String status, Scope scope);

	List<PlanPicture> matching(Set<String> words, Scope scope, int limit);

	/**
	 * @param sequence of the event the picture was taken from
	 */
	record Sequenced(PlanPicture plan, long sequence) {
	}

}
