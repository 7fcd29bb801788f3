package io.kehoach.plan.domain.directory;

import java.time.LocalDate;

/** Counts in working days. */
public interface WorkingCalendar {

	LocalDate onOrBefore(LocalDate day);

	LocalDate onOrAfter(LocalDate day);

	LocalDate plus(LocalDate day, int workingDays);

	LocalDate minus(LocalDate day, int workingDays);

}
