package io.kehoach.report.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the Office decides about a report: back, checked, accepted, open again, not owed.
 */
record Deciding(Report report) {

	Decision sendBack(String reason, List<Comment> remarks, @Nullable LocalDate againDue) {
		RuleViolated.require(this.report.state() == ReportState.SUBMITTED, "report-not-submitted");
		Report returned = this.report.with(ReportState.RETURNED, this.report.sections(), remarks, reason);
		return Decision.of(returned.againBy(againDue), ReportEvent.RETURNED);
	}

	/** The first of two steps: somebody of the Office finds it in order. */
	Decision check(Acceptance acceptance, String by, Instant now) {
		RuleViolated.require(this.report.state() == ReportState.SUBMITTED, "report-not-submitted");
		RuleViolated.require(acceptance == Acceptance.TWO_STEPS, "report-needs-no-check");
		Review checked = Review.checked(this.report.review(), by, now);
		return Decision.of(this.report.with(this.report.state(), this.report.sections(), this.report.comments(),
				this.report.reason(), null, checked));
	}

	Decision accept(Acceptance acceptance, String by, Instant now) {
		RuleViolated.require(this.report.state() == ReportState.SUBMITTED, "report-not-submitted");
		Review accepted = Review.accepted(this.report.review(), acceptance, by);
		return Decision.of(
				this.report.with(ReportState.ACCEPTED, this.report.sections(), List.of(), null, now, accepted),
				ReportEvent.ACCEPTED);
	}

	Decision reopen(@Nullable String reason) {
		RuleViolated.require(this.report.state() == ReportState.ACCEPTED, "report-not-accepted");
		Report open = this.report.with(ReportState.OPEN, this.report.sections(), List.of(), reason);
		return Decision.of((this.report.outcome() == Outcome.EXEMPT) ? owed(open) : open, ReportEvent.REOPENED);
	}

	/** Nothing is asked of the unit for this period, for a reason that stays readable. */
	Decision exempt(String reason) {
		RuleViolated.require(this.report.editable(), "report-not-editable");
		return exempt(reason, null);
	}

	/** The plan no longer asks the unit: what it has handed in stays. */
	Decision release(String reason) {
		return this.report.editable() ? exempt(reason, Review.OF_THE_PLAN) : Decision.of(this.report);
	}

	/**
	 * The plan asks the unit once more; what a person decided stays decided.
	 * @param moved whether it asks for another day
	 */
	Decision askAgain(boolean moved) {
		boolean released = this.report.outcome() == Outcome.EXEMPT && Review.OF_THE_PLAN.equals(this.report.review());
		if (released) {
			return reopen(null);
		}
		return (moved && this.report.editable()) ? Decision.of(this.report, ReportEvent.RESCHEDULED)
				: Decision.of(this.report);
	}

	private Decision exempt(String reason, @Nullable Review by) {
		Report locked = this.report.with(ReportState.ACCEPTED, this.report.sections(), List.of(), reason, null, by);
		return Decision.of(locked.answered(Outcome.EXEMPT, null, null), ReportEvent.EXEMPTED);
	}

	/** What was exempt is asked for again, and the clock may say so. */
	private static Report owed(Report open) {
		return open.submissions().isEmpty() ? open.answered(null, Notice.LATE, open.terms().dueAt())
				: open.answered(open.submissions().getLast().outcome(), null, null);
	}

}
