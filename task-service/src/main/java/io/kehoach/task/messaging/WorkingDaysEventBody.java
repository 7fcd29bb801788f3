package io.kehoach.task.messaging;

import java.time.LocalDate;
import java.util.Set;

/**
 * A year's days off and make-up days.
 */
record WorkingDaysEventBody(Year workingDays) {

	record Year(int year, Set<LocalDate> daysOff, Set<LocalDate> extraWorkingDays) {

	}

}
