package io.kehoach.plan.domain;

/** A row of a plan: it has an identity that it keeps through every version. */
public sealed interface Row permits PlanItem, Duty, Responsibility, ReportDefinition, Recipient {

	String rowId();

}
