package io.kehoach.report.application;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One thing somebody must do, or waits for.
 *
 * @param action the next step, by the name of its command
 * @param etag revision to send with the command, null where only the owner knows it
 */
public record WorkRow(Kind kind, String id, String title, @Nullable String planId, @Nullable String planTitle,
		@Nullable String itemNo, @Nullable String unitId, @Nullable String unitName, @Nullable Instant dueAt,
		@Nullable LocalDate dueOn, int daysLate, String action, String href, @Nullable String etag) {

	/** What it is. */
	public enum Kind {

		TASK, REPORT, PLAN, OBSTACLE, SCORE, RANKING, AWARD

	}

}
