package io.kehoach.task.application;

import java.time.LocalDate;
import java.util.Set;

import io.kehoach.task.domain.Calendar;

/**
 * The body's calendar as far as its working days are known here.
 */
public interface Calendars {

	Calendar current();

	/**
	 * @return false where the same or a newer event about that year stands already
	 */
	boolean keep(int year, Set<LocalDate> daysOff, Set<LocalDate> extraWorkingDays, long seq);

}
