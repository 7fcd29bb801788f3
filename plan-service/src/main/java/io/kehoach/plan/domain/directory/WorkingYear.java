package io.kehoach.plan.domain.directory;

import java.time.LocalDate;
import java.util.List;

/** Public holidays and make-up days of one year; Saturdays and Sundays are off anyway. */
public record WorkingYear(int year, List<LocalDate> daysOff, List<LocalDate> extraWorkingDays) {

	public WorkingYear {
		daysOff = daysOff.stream().distinct().sorted().toList();
		extraWorkingDays = extraWorkingDays.stream().distinct().sorted().toList();
	}

	/** Whether every named day lies in the year and none is both off and worked. */
	public boolean consistent() {
		return daysOff.stream().allMatch((day) -> day.getYear() == year)
				&& extraWorkingDays.stream().allMatch((day) -> day.getYear() == year)
				&& daysOff.stream().noneMatch(extraWorkingDays::contains);
	}

}
