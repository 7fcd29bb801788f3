package io.kehoach.report.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a piece of work stands towards its deadline. Derived when read, never stored.
 */
public enum Timing {

	IN_TIME, OVERDUE, ON_TIME, LATE, NO_DEADLINE;

	/**
	 * @param dueAt exclusive bound, null where there is none
	 * @param answered when the work was handed in, null where it was not; waiting for a
	 * decision is not being overdue
	 */
	public static Timing of(@Nullable Instant dueAt, boolean done, @Nullable Instant answered, Instant now) {
		if (dueAt == null) {
			return NO_DEADLINE;
		}
		Instant at = (answered != null) ? answered : now;
		boolean late = !at.isBefore(dueAt);
		if (done) {
			return late ? LATE : ON_TIME;
		}
		return late ? OVERDUE : IN_TIME;
	}

}
