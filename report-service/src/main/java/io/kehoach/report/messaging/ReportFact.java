package io.kehoach.report.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.kehoach.chassis.access.Actor;
import io.kehoach.report.domain.Comment;
import io.kehoach.report.domain.Outcome;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.ReportState;
import io.kehoach.report.domain.Section;
import io.kehoach.report.domain.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Every {@code report.*} event on the wire: the report's full state and what changed.
 */
record ReportFact(Instant occurredAt, Actor actor, Map<String, Object> changed, State report) {

	static ReportFact of(String id, Report report, Map<String, Object> changed, Actor actor, Instant now) {
		Terms terms = report.terms();
		return new ReportFact(now, actor, changed,
				new State(id, report.planId(), terms.planTitle(), terms.planNumber(), report.periodKey(), terms.kind(),
						terms.text(), report.unitId(), report.form(), report.state(), report.outcome(), terms.due(),
						terms.dueAt(), terms.remindOn(), terms.cutOff(), terms.lateClose(), report.firstSubmittedAt(),
						report.submittedAt(), report.acceptedAt(), report.late(now), report.daysLate(now),
						report.sections(), report.comments().stream().map(Remark::of).toList(), report.reason(),
						report.version(), report.reminders(), report.againDue()));
	}

	record State(String id, String planId, @Nullable String planTitle, @Nullable String planNumber, String periodKey,
			String periodKind, @Nullable String periodText, String unitId, String form, ReportState state,
			@Nullable Outcome outcome, @Nullable LocalDate due, Instant dueAt, @Nullable LocalDate remindOn,
			@Nullable LocalDate cutOff, @Nullable LocalDate lateClose, @Nullable Instant firstSubmittedAt,
			@Nullable Instant submittedAt, @Nullable Instant acceptedAt, boolean late, int daysLate,
			List<Section> sections, List<Remark> comments, @Nullable String reason, int version, int reminders,
			@Nullable LocalDate againDue) {
	}

	/** A comment without its author. */
	record Remark(String section, String text) {

		static Remark of(Comment comment) {
			return new Remark(comment.section(), comment.text());
		}

	}

}
