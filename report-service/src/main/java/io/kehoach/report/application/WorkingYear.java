package io.kehoach.report.application;

import java.time.LocalDate;
import java.util.Set;

/**
 * Days off and made-up working days of one year.
 */
public record WorkingYear(int year, Set<LocalDate> daysOff, Set<LocalDate> extraWorkingDays) {
}
