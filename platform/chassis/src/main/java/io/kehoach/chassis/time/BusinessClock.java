package io.kehoach.chassis.time;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The clock of deadlines, reminders, sending hours and lateness. It can be started at
 * another date and moved forward, so that a year can be lived through in a test. Never
 * use it for claims or back-off: see {@link SystemClock}.
 */
public interface BusinessClock extends InstantSource {

	/** The zone in which days begin and end. */
	ZoneId zone();

	default LocalDate today() {
		return LocalDate.ofInstant(instant(), zone());
	}

	/**
	 * Starts {@code date} in the body's zone; as an exclusive bound it ends the day
	 * before.
	 */
	default java.time.Instant startOf(LocalDate date) {
		return date.atStartOfDay(zone()).toInstant();
	}

}
