package io.kehoach.plan.domain;

/** Whether the named day itself still counts. */
public enum DeadlineRule {

	ON_OR_BEFORE, BEFORE

}
