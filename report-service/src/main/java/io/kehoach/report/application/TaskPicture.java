package io.kehoach.report.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.kehoach.report.domain.Timing;
import org.jspecify.annotations.Nullable;

/**
 * A task as this service knows it.
 *
 * @param issuerUnitId whose plan it is of: the body that confirms it
 * @param awaitingDate whether someone still has to find out its date
 * @param pausedSince since when a granted pause stops its clock
 * @param extensions how often a later deadline was granted
 * @param terms folded words for searching
 */
public record TaskPicture(String id, String planId, @Nullable String planTitle, @Nullable String itemId,
		@Nullable String itemNo, @Nullable String dutyId, @Nullable String periodKey, String unitId,
		@Nullable String issuerUnitId, String role, String content, @Nullable LocalDate from, @Nullable LocalDate dueOn,
		@Nullable Instant dueAt, String state, @Nullable Instant acknowledgedAt, @Nullable Instant submittedAt,
		@Nullable Instant doneAt, @Nullable String returnedReason, @Nullable String result, List<String> evidence,
		boolean exempt, boolean awaitingDate, @Nullable LocalDate pausedSince, int extensions, Set<String> terms) {

	public static final String LEAD = "lead";

	public boolean led() {
		return LEAD.equals(this.role);
	}

	public boolean open() {
		return !this.exempt && ("NOT_STARTED".equals(this.state) || "IN_PROGRESS".equals(this.state));
	}

	public boolean paused() {
		return open() && this.pausedSince != null;
	}

	public boolean submitted() {
		return "SUBMITTED".equals(this.state);
	}

	public boolean counted() {
		return !this.exempt && !"CANCELLED".equals(this.state);
	}

	public boolean returned() {
		return open() && this.returnedReason != null;
	}

	public Timing timing(Instant now) {
		if (paused() && this.dueAt != null) {
			return Timing.IN_TIME;
		}
		Instant answered = (this.doneAt != null) ? this.doneAt : submitted() ? this.submittedAt : null;
		return Timing.of(this.dueAt, "DONE".equals(this.state), answered, now);
	}

}
