package io.kehoach.task.domain;

/**
 * How a task stands against its deadline. Derived whenever it is read, never stored.
 */
public enum Timing {

	IN_TIME, DUE_SOON, OVERDUE, ON_TIME, LATE, NO_DEADLINE

}
