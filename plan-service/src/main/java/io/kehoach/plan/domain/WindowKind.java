package io.kehoach.plan.domain;

/** What a printed time phrase amounts to. */
public enum WindowKind {

	PERIOD, RANGE, DEADLINE, RECURRING, AWAITING_DATE, DONE

}
