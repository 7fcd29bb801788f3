package io.kehoach.report.web;

import java.time.Instant;
import java.time.LocalDate;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.Outcome;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.ReportState;
import org.jspecify.annotations.Nullable;

/**
 * A report in a list: everything but its content.
 */
record ReportSummary(String id, long revision, String planId, @Nullable String planTitle, String periodKey,
		@Nullable String periodText, String periodName, String unitId, String unitName, ReportState state,
		@Nullable Outcome outcome, @Nullable LocalDate due, Instant dueAt, @Nullable Instant firstSubmittedAt,
		boolean late, int daysLate, int version, int reminders) {

	static ReportSummary of(Stored<Report> stored, String unitName, Instant now) {
		Report report = stored.state();
		return new ReportSummary(stored.id(), stored.revision(), report.planId(), report.terms().planTitle(),
				report.periodKey(), report.terms().text(), report.name(), report.unitId(), unitName, report.state(),
				report.outcome(), report.terms().due(), report.terms().dueAt(), report.firstSubmittedAt(),
				report.late(now), report.daysLate(now), report.version(), report.reminders());
	}

}
