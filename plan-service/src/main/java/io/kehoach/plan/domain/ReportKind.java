package io.kehoach.plan.domain;

/** The length of a reporting period. */
public enum ReportKind {

	SIX_MONTHS, YEAR, QUARTER, MONTH, OTHER

}
