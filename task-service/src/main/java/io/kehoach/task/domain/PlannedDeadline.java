package io.kehoach.task.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The deadline as plan-service computed it, once, at issue or amendment.
 */
public record PlannedDeadline(@Nullable LocalDate dueOn, @Nullable Instant dueAt, @Nullable LocalDate remindOn) {

	public static final PlannedDeadline NONE = new PlannedDeadline(null, null, null);

}
