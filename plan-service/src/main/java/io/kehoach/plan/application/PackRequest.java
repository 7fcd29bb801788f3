package io.kehoach.plan.application;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a part has to hold: everything about a plan, or of one unit, or of one period.
 *
 * @param id of the pack
 */
public record PackRequest(String id, String planId, String bodyId, @Nullable String unitId, @Nullable String periodKey,
		@Nullable LocalDate from, @Nullable LocalDate to, Instant requestedAt) {
}
