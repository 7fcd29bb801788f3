package io.kehoach.plan.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A printed time phrase and what it was read as. The phrase is always kept;
 * {@code dueOn}, {@code dueAt} (exclusive bound) and {@code remindOn} are computed once,
 * when a version is issued.
 */
public record Window(String text, WindowKind kind, @Nullable LocalDate from, @Nullable LocalDate to,
		@Nullable DeadlineRule rule, @Nullable String recurrence, @Nullable ResolvedBy resolvedBy,
		@Nullable String condition, @Nullable LocalDate dueOn, @Nullable Instant dueAt, @Nullable LocalDate remindOn) {

	public static Window of(String text, WindowKind kind, @Nullable LocalDate from, @Nullable LocalDate to,
			@Nullable DeadlineRule rule) {
		return new Window(text, kind, from, to, rule, null, ResolvedBy.PHRASE, null, null, null, null);
	}

	/** A phrase that names no date of its own: never overdue until a person gives one. */
	public static Window awaitingDate(String text, @Nullable String condition) {
		return new Window(text, WindowKind.AWAITING_DATE, null, null, null, null, null, condition, null, null, null);
	}

	public Window recurring(String recurrence) {
		return new Window(text, kind, from, to, rule, recurrence, resolvedBy, condition, dueOn, dueAt, remindOn);
	}

	public Window onCondition(@Nullable String condition) {
		return new Window(text, kind, from, to, rule, recurrence, resolvedBy, condition, dueOn, dueAt, remindOn);
	}

	public Window due(@Nullable LocalDate dueOn, @Nullable Instant dueAt, @Nullable LocalDate remindOn) {
		return new Window(text, kind, from, to, rule, recurrence, resolvedBy, condition, dueOn, dueAt, remindOn);
	}

}
