package io.kehoach.report.domain;

import java.time.Instant;

/**
 * What is said of a report that is owed: by the clock, and by whoever reminds of it.
 */
record Owing(Report report) {

	/** What the clock says once: late at the due moment, missing at the late close. */
	Decision note(Instant now) {
		if (this.report.notice() == null || this.report.noticeAt() == null || now.isBefore(this.report.noticeAt())) {
			return Decision.of(this.report);
		}
		return switch (this.report.notice()) {
			case LATE -> Decision.of(
					this.report.answered(this.report.outcome(), Notice.MISSING, this.report.terms().missingAt()),
					ReportEvent.LATE);
			case MISSING -> Decision.of(this.report.answered(this.report.outcome(), null, null), ReportEvent.MISSING);
		};
	}

	/**
	 * An amendment moved the dates. What the clock has said stays said; what it says next
	 * follows the new dates.
	 */
	Report under(Terms newer) {
		Instant next = (this.report.notice() == null) ? null
				: (this.report.notice() == Notice.LATE) ? newer.dueAt() : newer.missingAt();
		return this.report.told(newer, this.report.outcome(), this.report.notice(), next, this.report.reminders());
	}

	Decision remind() {
		RuleViolated.require(this.report.editable(), "report-not-editable");
		return Decision.of(this.report.told(this.report.terms(), this.report.outcome(), this.report.notice(),
				this.report.noticeAt(), this.report.reminders() + 1), ReportEvent.REMINDED);
	}

}
