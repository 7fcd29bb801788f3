package io.kehoach.task.application;

import java.time.LocalDate;
import java.time.ZoneId;

import io.kehoach.chassis.time.WorkingDays;
import io.kehoach.task.domain.Calendar;

/**
 * The domain's calendar on the shared arithmetic of working days.
 */
public record BodyCalendar(ZoneId zone, WorkingDays days) implements Calendar {

	@Override
	public LocalDate workingDayOnOrBefore(LocalDate day) {
		return this.days.onOrBefore(day);
	}

	@Override
	public LocalDate minusWorkingDays(LocalDate day, int count) {
		return this.days.minus(day, count);
	}

	@Override
	public LocalDate plusWorkingDays(LocalDate day, int count) {
		return this.days.plus(day, count);
	}

	@Override
	public int workingDaysBetween(LocalDate from, LocalDate to) {
		return from.isBefore(to) ? this.days.between(from.minusDays(1), to.minusDays(1)) : 0;
	}

}
