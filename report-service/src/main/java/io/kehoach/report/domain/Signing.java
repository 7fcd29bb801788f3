package io.kehoach.report.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a unit does with its report: it signs it, and later replaces what was an estimate.
 */
record Signing(Report report) {

	/**
	 * @param filled the sections as they stand now, what comes from tasks included
	 */
	Decision submit(List<Section> filled, String by, Instant now) {
		RuleViolated.require(filled.stream().anyMatch((section) -> !section.empty()), "report-empty");
		Section.requireFinished(filled);
		boolean estimate = this.report.terms().beforeCutOff(now);
		List<Section> signed = filled.stream()
			.map((section) -> section.withFigures((figure) -> figure.estimated(estimate)))
			.toList();
		return sign(signed, Outcome.REPORTED, null, by, now, ReportEvent.SUBMITTED);
	}

	/** A signed "nothing to report" is an answer; no answer is not. */
	Decision confirmNil(String reason, List<Section> blank, String by, Instant now) {
		return sign(blank, Outcome.CONFIRMED_NIL, reason, by, now, ReportEvent.NIL_CONFIRMED);
	}

	private Decision sign(List<Section> signed, Outcome outcome, @Nullable String reason, String by, Instant now,
			ReportEvent event) {
		RuleViolated.require(this.report.editable(), "report-not-editable");
		int next = this.report.version() + 1;
		List<Submission> kept = new ArrayList<>(this.report.submissions());
		kept.add(new Submission(next, now, by, outcome, reason, signed));
		Instant first = (this.report.firstSubmittedAt() != null) ? this.report.firstSubmittedAt() : now;
		Report report = new Report(this.report.planId(), this.report.periodKey(), this.report.unitId(),
				this.report.form(), this.report.terms(), ReportState.SUBMITTED, outcome, first, now, null, signed,
				List.of(), reason, next, kept, null, null, this.report.reminders(), null, null);
		boolean lateUnsaid = this.report.notice() == Notice.LATE && this.report.terms().late(first);
		return lateUnsaid ? Decision.of(report, ReportEvent.LATE, event) : Decision.of(report, event);
	}

	/**
	 * After the cut-off the unit replaces its estimates by a new version; the first stays
	 * readable and on time.
	 */
	Decision supplement(Instant now) {
		RuleViolated.require(
				this.report.state() == ReportState.ACCEPTED || this.report.state() == ReportState.SUBMITTED,
				"report-not-submitted");
		RuleViolated.require(this.report.estimated() && !this.report.terms().beforeCutOff(now),
				"nothing-to-supplement");
		return Decision.of(this.report.with(ReportState.OPEN, this.report.sections(), List.of(), null),
				ReportEvent.REOPENED);
	}

}
