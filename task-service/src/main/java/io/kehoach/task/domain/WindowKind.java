package io.kehoach.task.domain;

/**
 * What the time cell of a row means.
 */
public enum WindowKind {

	PERIOD, RANGE, DEADLINE, RECURRING, AWAITING_DATE, DONE

}
