package io.kehoach.report.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whether, how and when an expected unit answered.
 *
 * @param outcome REPORTED, CONFIRMED_NIL, EXEMPT or MISSING
 */
public record UnitAnswer(String unitId, String name, @Nullable String reportId, String outcome, boolean late,
		int daysLate, @Nullable Instant submittedAt) {

	public static final String MISSING = "MISSING";

}
