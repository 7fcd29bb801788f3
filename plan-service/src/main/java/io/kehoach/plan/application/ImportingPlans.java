package io.kehoach.plan.application;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.jobs.Job;
import io.kehoach.chassis.jobs.Jobs;
import io.kehoach.chassis.web.CommandId;
import io.kehoach.chassis.web.Problem;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Takes in plan documents and tells how far each import is. */
@Service
public class ImportingPlans {

	private static final int LARGEST = 25 * 1024 * 1024;

	private final SourceFiles files;

	private final Jobs jobs;

	ImportingPlans(SourceFiles files, Jobs jobs) {
		this.files = files;
		this.jobs = jobs;
	}

	public Job start(String name, String mediaType, byte[] content, Caller caller) {
		String unitId = caller.actingUnit();
		if (unitId == null || !caller.scope().includes(unitId)) {
			throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
		}
		return started(name, mediaType, content, Map.of("unitId", unitId), caller);
	}

	/** Reads a better copy of the document of a draft that stands. */
	Job startAgain(Plan plan, String name, String mediaType, byte[] content, Caller caller) {
		return started(name, mediaType, content, Map.of("unitId", plan.unitId(), PlanImport.AGAIN, plan.planId()),
				caller);
	}

	private Job started(String name, String mediaType, byte[] content, Map<String, Object> whose, Caller caller) {
		if (content.length == 0) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "document-empty");
		}
		if (content.length > LARGEST) {
			throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "document-too-large");
		}
		String importId = CommandId.derivedId("plan-import");
		Source source = files.keep(importId, name, mediaType, content);
		Map<String, Object> input = new HashMap<>(whose);
		input.putAll(Map.of("name", source.name(), "mediaType", source.mediaType(), "sha256", source.sha256(), "size",
				source.size(), "by", caller.subject(), "role", caller.role()));
		return jobs.start(importId, PlanImport.KIND, input);
	}

	/**
	 * Its place among the imports that wait to be read; null for one that does not wait.
	 */
	public @Nullable Long place(Job job) {
		return Jobs.waits(job) ? jobs.ahead(job) + 1 : null;
	}

	public Optional<Job> find(String importId, Caller caller) {
		return jobs.find(importId)
			.filter((job) -> job.kind().equals(PlanImport.KIND)
					&& caller.scope().includes(String.valueOf(job.input().get("unitId"))));
	}

}
