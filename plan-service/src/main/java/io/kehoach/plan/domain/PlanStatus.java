package io.kehoach.plan.domain;

/** Where a plan, or an amendment beside it, stands. */
public enum PlanStatus {

	DRAFT, SUBMITTED, ISSUED, CLOSED, CANCELLED

}
