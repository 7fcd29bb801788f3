package io.kehoach.plan.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A report that the plan asks for. Period, cut-off, due day and late close are four
 * facts, never derived from each other. {@code key} names the period for ever, such as
 * {@code 2023-H1}.
 */
public record ReportDefinition(String key, ReportKind kind, @Nullable String text, @Nullable LocalDate from,
		@Nullable LocalDate cutOff, @Nullable LocalDate due, @Nullable DeadlineRule rule, @Nullable LocalDate lateClose,
		@Nullable Party reporters, @Nullable Party receiver, @Nullable Instant dueAt,
		@Nullable LocalDate remindOn) implements Row {

	@Override
	public String rowId() {
		return key;
	}

	public ReportDefinition withParties(@Nullable Party reporters, @Nullable Party receiver) {
		return new ReportDefinition(key, kind, text, from, cutOff, due, rule, lateClose, reporters, receiver, dueAt,
				remindOn);
	}

	public ReportDefinition due(@Nullable Instant dueAt, @Nullable LocalDate remindOn) {
		return new ReportDefinition(key, kind, text, from, cutOff, due, rule, lateClose, reporters, receiver, dueAt,
				remindOn);
	}

}
