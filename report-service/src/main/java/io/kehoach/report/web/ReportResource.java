package io.kehoach.report.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.Acceptance;
import io.kehoach.report.domain.Comment;
import io.kehoach.report.domain.Finding;
import io.kehoach.report.domain.Outcome;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.ReportState;
import io.kehoach.report.domain.Review;
import io.kehoach.report.domain.Section;
import io.kehoach.report.domain.Submission;
import io.kehoach.report.domain.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A report as clients read it.
 *
 * @param acceptance how the Office accepts it
 * @param versions what was signed before, newest last; each is readable by its number
 * @param findings what to look at before it is signed; none of what is signed
 */
record ReportResource(String id, long revision, String planId, @Nullable String planTitle, @Nullable String planNumber,
		String periodKey, String periodKind, @Nullable String periodText, String periodName, String unitId,
		String unitName, String form, ReportState state, @Nullable Outcome outcome, @Nullable LocalDate due,
		Instant dueAt, @Nullable LocalDate cutOff, @Nullable LocalDate lateClose, @Nullable Instant firstSubmittedAt,
		@Nullable Instant submittedAt, @Nullable Instant acceptedAt, Acceptance acceptance, @Nullable Review review,
		boolean late, int daysLate, List<Section> sections, List<Comment> comments, @Nullable String reason,
		int version, int reminders, @Nullable LocalDate againDue, List<Signed> versions, List<Finding> findings) {

	static ReportResource of(Stored<Report> stored, Acceptance acceptance, List<Section> sections, String unitName,
			Instant now) {
		Report report = stored.state();
		Terms terms = report.terms();
		return new ReportResource(stored.id(), stored.revision(), report.planId(), terms.planTitle(),
				terms.planNumber(), report.periodKey(), terms.kind(), terms.text(), report.name(), report.unitId(),
				unitName, report.form(), report.state(), report.outcome(), terms.due(), terms.dueAt(), terms.cutOff(),
				terms.lateClose(), report.firstSubmittedAt(), report.submittedAt(), report.acceptedAt(), acceptance,
				report.review(), report.late(now), report.daysLate(now), sections, report.comments(), report.reason(),
				report.version(), report.reminders(), report.againDue(),
				report.submissions().stream().map(Signed::of).toList(),
				report.editable() ? Finding.of(sections, terms.beforeCutOff(now)) : List.of());
	}

	/** That and when a version was signed. */
	record Signed(int version, Instant submittedAt, Outcome outcome, boolean estimates) {

		static Signed of(Submission submission) {
			boolean estimates = submission.sections()
				.stream()
				.flatMap((section) -> section.figures().stream())
				.anyMatch((figure) -> figure.estimate());
			return new Signed(submission.version(), submission.submittedAt(), submission.outcome(), estimates);
		}

	}

}
