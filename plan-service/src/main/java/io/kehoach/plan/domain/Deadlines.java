package io.kehoach.plan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import io.kehoach.plan.domain.directory.WorkingCalendar;
import io.kehoach.plan.domain.phrase.TimePhrase;
import org.jspecify.annotations.Nullable;

/**
 * Turns printed dates into exclusive bounds and reminder days, once, when a version is
 * issued.
 */
public record Deadlines(DeadlineRules rules, WorkingCalendar calendar, ZoneId zone) {

	/**
	 * What a printed day amounts to: the day shown, the exclusive bound, the working day
	 * that reminders aim at.
	 */
	record Due(LocalDate on, Instant at, LocalDate remindOn) {
	}

	Window of(Window window) {
		return switch (window.kind()) {
			case AWAITING_DATE, RECURRING, DONE -> window.due(null, null, null);
			case PERIOD, RANGE, DEADLINE -> apply(window, of(window.to(), window.rule(), isCounted(window)));
		};
	}

	ReportDefinition of(ReportDefinition report) {
		boolean counted = report.text() != null && TimePhrase.counts(report.text());
		Due due = of(report.due(), report.rule(), counted);
		return (due != null) ? report.due(due.at(), due.remindOn()) : report.due(null, null);
	}

	private static Window apply(Window window, @Nullable Due due) {
		return (due != null) ? window.due(due.on(), due.at(), due.remindOn()) : window.due(null, null, null);
	}

	/** A person who names a day means that day. */
	private static boolean isCounted(Window window) {
		return window.resolvedBy() == ResolvedBy.PHRASE && TimePhrase.counts(window.text());
	}

	private @Nullable Due of(@Nullable LocalDate printed, @Nullable DeadlineRule rule, boolean counted) {
		if (printed == null) {
			return null;
		}
		if (counted) {
			return ends(calendar.onOrAfter(printed));
		}
		return (rule == DeadlineRule.BEFORE) ? before(printed) : onOrBefore(printed);
	}

	private Due before(LocalDate printed) {
		Instant bound = switch (rules.before()) {
			case STRICT -> startOf(printed);
			case END_OF_DAY -> startOf(printed.plusDays(1));
		};
		// The reminders aim at the last working day before the printed day, whichever
		// bound was chosen.
		return new Due(printed, bound, calendar.onOrBefore(printed.minusDays(1)));
	}

	private Due onOrBefore(LocalDate printed) {
		return ends(switch (rules.dayOff()) {
			case AS_PRINTED -> printed;
			case PREVIOUS -> calendar.onOrBefore(printed);
			case NEXT -> calendar.onOrAfter(printed);
		});
	}

	private Due ends(LocalDate day) {
		return new Due(day, startOf(day.plusDays(1)), calendar.onOrBefore(day));
	}

	private Instant startOf(LocalDate day) {
		return day.atStartOfDay(zone).toInstant();
	}

}
