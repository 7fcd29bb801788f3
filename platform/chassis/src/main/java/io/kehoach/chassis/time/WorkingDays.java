package io.kehoach.chassis.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Arithmetic of working days. Holidays are data, never a formula: public holidays and
 * swapped days are announced each year; without data only weekends are off.
 *
 * @param daysOff weekdays on which nobody works
 * @param extraWorkingDays weekend days made up for
 */
public record WorkingDays(Set<LocalDate> daysOff, Set<LocalDate> extraWorkingDays) {

	/** Weekends only. */
	public static final WorkingDays WEEKDAYS = new WorkingDays(Set.of(), Set.of());

	public WorkingDays {
		daysOff = Set.copyOf(daysOff);
		extraWorkingDays = Set.copyOf(extraWorkingDays);
	}

	public boolean isWorkingDay(LocalDate date) {
		if (this.extraWorkingDays.contains(date)) {
			return true;
		}
		boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
		return !weekend && !this.daysOff.contains(date);
	}

	/** The date itself or the last working day before it. */
	public LocalDate onOrBefore(LocalDate date) {
		return isWorkingDay(date) ? date : onOrBefore(date.minusDays(1));
	}

	/** The date itself or the next working day after it. */
	public LocalDate onOrAfter(LocalDate date) {
		return isWorkingDay(date) ? date : onOrAfter(date.plusDays(1));
	}

	/** The n-th working day after the date; the date itself is not counted. */
	public LocalDate plus(LocalDate date, int days) {
		LocalDate day = date;
		for (int counted = 0; counted < days;) {
			day = day.plusDays(1);
			counted += isWorkingDay(day) ? 1 : 0;
		}
		return day;
	}

	/** The n-th working day before the date; the date itself is not counted. */
	public LocalDate minus(LocalDate date, int days) {
		LocalDate day = date;
		for (int counted = 0; counted < days;) {
			day = day.minusDays(1);
			counted += isWorkingDay(day) ? 1 : 0;
		}
		return day;
	}

	/**
	 * Working days after {@code from} up to and including {@code to}; negative where
	 * {@code to} lies before.
	 */
	public int between(LocalDate from, LocalDate to) {
		if (to.isBefore(from)) {
			return -between(to, from);
		}
		return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
	}

}
