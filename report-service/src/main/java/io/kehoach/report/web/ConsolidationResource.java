package io.kehoach.report.web;

import java.time.Instant;
import java.util.List;

import io.kehoach.chassis.jobs.Job;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.Heading;
import io.kehoach.report.domain.MergedSection;
import io.kehoach.report.domain.Sent;
import io.kehoach.report.domain.UnitAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A consolidated report as clients read it; while the job runs, only how far it is.
 *
 * @param status RUNNING, FAILED, DRAFT, PUBLISHED or SENT
 */
record ConsolidationResource(String id, @Nullable Long revision, @Nullable String planId, @Nullable String periodKey,
		@Nullable String unitId, String status, int progress, @Nullable String step, @Nullable String failure,
		@Nullable String title, @Nullable Heading heading, List<MergedSection> sections, List<UnitAnswer> units,
		List<String> missing, @Nullable Instant publishedAt, @Nullable Sent sent, @Nullable String comparedWith) {

	static ConsolidationResource of(Stored<Consolidation> stored) {
		Consolidation made = stored.state();
		return new ConsolidationResource(stored.id(), stored.revision(), made.planId(), made.periodKey(), made.unitId(),
				made.status().name(), 100, null, null, made.title(), made.heading(), made.sections(), made.units(),
				made.missing(), made.publishedAt(), made.sent(), made.comparedWith());
	}

	static ConsolidationResource of(Job job) {
		return new ConsolidationResource(job.id(), null, (String) job.input().get("planId"),
				(String) job.input().get("periodKey"), null, job.status().name(), job.progress(), job.step(),
				job.failure(), null, null, List.of(), List.of(), List.of(), null, null, null);
	}

}
