package io.kehoach.report.application;

import java.time.Instant;
import java.time.LocalDate;

import io.kehoach.chassis.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/**
 * Days after the last day on which something was in time.
 */
final class DaysLate {

	private DaysLate() {
	}

	/**
	 * @param dueAt exclusive bound, null where there is none
	 */
	static int of(@Nullable Instant dueAt, BusinessClock clock) {
		if (dueAt == null) {
			return 0;
		}
		LocalDate lastDay = LocalDate.ofInstant(dueAt.minusNanos(1), clock.zone());
		return (int) Math.max(0, clock.today().toEpochDay() - lastDay.toEpochDay());
	}

}
