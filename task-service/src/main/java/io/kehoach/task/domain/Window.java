package io.kehoach.task.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The time cell as printed and as read by plan-service. The deadline computed from it is
 * kept apart.
 */
public record Window(String text, WindowKind kind, @Nullable LocalDate from, @Nullable LocalDate to,
		@Nullable String rule, @Nullable String recurrence, @Nullable String condition) {

	public boolean awaitsDate() {
		return this.kind == WindowKind.AWAITING_DATE;
	}

}
