package io.kehoach.plan.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What became of one unit's task, as far as next year's plan asks. */
public record TaskResult(String planId, String itemId, String unitId, boolean owed, boolean done,
		@Nullable Instant dueAt, @Nullable Instant doneAt) {

	boolean onTime() {
		return done && (dueAt == null || (doneAt != null && doneAt.isBefore(dueAt)));
	}

}
