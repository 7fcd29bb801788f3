package io.kehoach.report.domain.scoring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The scoring calendar as days of the year, each as {@code --MM-dd}.
 *
 * @param objections working days from the preview in which units may object
 */
public record YearDays(String selfFrom, String selfTo, String appraiseTo, String recheckTo, int objections) {

	public Windows in(int year) {
		return new Windows(on(this.selfFrom, year), on(this.selfTo, year), on(this.appraiseTo, year),
				on(this.recheckTo, year), this.objections);
	}

	private static LocalDate on(String day, int year) {
		return MonthDay.parse(day).atYear(year);
	}

	boolean readable() {
		try {
			return in(2024).ordered() && this.objections > 0;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
