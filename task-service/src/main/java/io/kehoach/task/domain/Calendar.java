package io.kehoach.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The body's time zone and working days.
 */
public interface Calendar {

	int WARNING_DAYS = 3;

	ZoneId zone();

	/** The day itself where it is a working day, else the last one before it. */
	LocalDate workingDayOnOrBefore(LocalDate day);

	LocalDate minusWorkingDays(LocalDate day, int days);

	LocalDate plusWorkingDays(LocalDate day, int days);

	/** Working days from the first day (included) to the second (excluded). */
	int workingDaysBetween(LocalDate from, LocalDate to);

	default Instant endOf(LocalDate day) {
		return startOf(day.plusDays(1));
	}

	default Instant startOf(LocalDate day) {
		return day.atStartOfDay(zone()).toInstant();
	}

	default LocalDate dayOf(Instant instant) {
		return LocalDate.ofInstant(instant, zone());
	}

	/**
	 * From when a task counts as due soon: the third working day before the reminders'
	 * target.
	 */
	default Instant warningFrom(LocalDate remindOn) {
		return startOf(minusWorkingDays(remindOn, WARNING_DAYS));
	}

}
