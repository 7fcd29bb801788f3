package io.kehoach.report.application;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a part of this service asks a person to do by a day.
 *
 * @param unitId whom it is about
 * @param dueAt the first moment at which it is late
 * @param dueOn the day that people read
 * @param action the next step, by the name of its command
 */
public record Duty(WorkRow.Kind kind, String id, long revision, String title, String unitId, @Nullable Instant dueAt,
		@Nullable LocalDate dueOn, String action, String href) {
}
