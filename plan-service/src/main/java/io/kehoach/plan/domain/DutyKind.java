package io.kehoach.plan.domain;

/** What a paragraph of the organisation part asks of a unit. */
public enum DutyKind {

	DISSEMINATE, DERIVE_PLAN, SELF_SCORE, REPORT, MEDIATE, MONITOR, OTHER

}
