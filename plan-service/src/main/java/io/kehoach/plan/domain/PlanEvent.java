package io.kehoach.plan.domain;

import java.time.LocalDate;
import java.util.List;

/** What happens to a plan. The plan's state after it goes with every event. */
public sealed interface PlanEvent {

	record PlanImported() implements PlanEvent {
	}

	record PlanSubmitted() implements PlanEvent {
	}

	record PlanReturned(String reason) implements PlanEvent {
	}

	record PlanIssued() implements PlanEvent {
	}

	/**
	 * Names the rows and header fields in which the new version differs from the one
	 * before, and the units those rows address or addressed: nobody else has to look.
	 */
	record PlanAmended(Difference difference, List<String> unitIds) implements PlanEvent {
	}

	record AddresseesChanged(List<Addressee> joined, List<Addressee> left) implements PlanEvent {
	}

	record PlanClosed(String note) implements PlanEvent {
	}

	record PlanCancelled(String reason) implements PlanEvent {
	}

	record PlanRolledOver(String fromPlanId) implements PlanEvent {
	}

	/** A unit has issued the plan that its parent asked it to derive. */
	record DerivedPlanIssued(String parentPlanId, String unitId) implements PlanEvent {
	}

	/** Units whose own plan is due in a few working days and not issued. */
	record DerivedPlanDue(LocalDate due, List<String> unitIds) implements PlanEvent {
	}

	/** Units that have let the day for their own plan pass. */
	record DerivedPlanMissing(LocalDate due, List<String> unitIds) implements PlanEvent {
	}

}
