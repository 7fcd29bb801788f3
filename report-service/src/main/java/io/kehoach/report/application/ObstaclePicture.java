package io.kehoach.report.application;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An obstacle as this service knows it.
 *
 * @param issuerUnitId whose plan it hinders: the body that decides it
 * @param with who has it now: OFFICE, DIRECTOR, UPWARD
 */
public record ObstaclePicture(String id, String planId, @Nullable String planTitle, @Nullable String itemNo,
		@Nullable String taskId, String unitId, @Nullable String issuerUnitId, String text, String state,
		@Nullable String with, @Nullable String answer, @Nullable LocalDate answerDueOn, @Nullable Instant raisedAt) {
}
