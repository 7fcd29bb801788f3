package io.kehoach.plan.domain.phrase;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * One date, month, quarter or year inside a phrase.
 *
 * @param start begin in the normalised phrase
 * @param year as printed, null where the phrase leaves it out
 * @param part month of a day, week or month; number of a quarter or half
 * @param day day of the month, or number of the week
 */
record DateTerm(int start, int end, Grain grain, @Nullable Integer year, int part, int day) {

	DateTerm withYear(int value) {
		return new DateTerm(start, end, grain, value, part, day);
	}

	LocalDate from() {
		return switch (grain) {
			case DAY -> LocalDate.of(knownYear(), part, day);
			case WEEK -> LocalDate.of(knownYear(), part, 1).plusWeeks(day - 1L);
			case MONTH -> LocalDate.of(knownYear(), part, 1);
			case QUARTER -> LocalDate.of(knownYear(), part * 3 - 2, 1);
			case HALF -> LocalDate.of(knownYear(), part * 6 - 5, 1);
			case YEAR -> LocalDate.of(knownYear(), 1, 1);
		};
	}

	LocalDate to() {
		return switch (grain) {
			case DAY -> from();
			case WEEK -> day >= 4 ? endOfMonth(part) : from().plusDays(6);
			case MONTH -> endOfMonth(part);
			case QUARTER -> endOfMonth(part * 3);
			case HALF -> endOfMonth(part * 6);
			case YEAR -> endOfMonth(12);
		};
	}

	private LocalDate endOfMonth(int month) {
		return YearMonth.of(knownYear(), month).atEndOfMonth();
	}

	private int knownYear() {
		if (year == null) {
			throw new IllegalStateException("year not settled");
		}
		return year;
	}

}
