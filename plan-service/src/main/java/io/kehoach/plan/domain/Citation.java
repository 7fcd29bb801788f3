package io.kehoach.plan.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A document that the plan rests on or that a row executes. Unknown facts stay null. */
public record Citation(@Nullable String type, @Nullable String number, @Nullable LocalDate date,
		@Nullable String issuer, @Nullable String planId) {

	Citation meaning(String planId) {
		return new Citation(type, number, date, issuer, planId);
	}

}
