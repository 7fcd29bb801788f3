package io.kehoach.plan.web;

import java.util.List;

import io.kehoach.chassis.jobs.Job;
import io.kehoach.plan.application.StoredFindings;
import io.kehoach.plan.domain.Finding;
import io.kehoach.plan.domain.Finding.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows imports. A failure always comes with a finding that says what to do. */
@Component
class ImportViews {

	private final FindingTexts texts;

	ImportViews(FindingTexts texts) {
		this.texts = texts;
	}

	ImportView view(Job job, @Nullable Long place) {
		List<Finding> findings = StoredFindings.read(job.result().get("findings"));
		if (findings.isEmpty() && job.failure() != null) {
			findings = List.of(new Finding(null, Level.ERROR, job.failure(), List.of(), null, null));
		}
		return new ImportView(job.id(), job.status(), job.progress(), job.step(), place,
				(String) job.result().get("planId"), texts.views(findings), String.valueOf(job.input().get("name")));
	}

}
