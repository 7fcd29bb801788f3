package io.kehoach.plan.domain;

import java.util.List;

/** A plan after a command, and what the command made happen. */
public record PlanChange(Plan plan, List<PlanEvent> events) {

	static PlanChange of(Plan plan, PlanEvent... events) {
		return new PlanChange(plan, List.of(events));
	}

}
