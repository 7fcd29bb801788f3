package io.kehoach.plan.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One time at which the units are asked after the plans of their own that are due on a
 * day.
 */
public record DerivingCall(LocalDate due, Kind kind, Instant at, boolean made) {

	/** Shortly before the day, and when it has passed. */
	public enum Kind {

		DUE, MISSING

	}

	DerivingCall done() {
		return new DerivingCall(due, kind, at, true);
	}

	boolean isFor(DerivingCall other) {
		return due.equals(other.due) && kind == other.kind;
	}

	boolean isOpenAt(Instant now) {
		return !made && !at.isAfter(now);
	}

}
