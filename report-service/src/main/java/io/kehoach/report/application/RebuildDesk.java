package io.kehoach.report.application;

import java.util.Map;
import java.util.Optional;

import io.kehoach.chassis.jobs.Job;
import io.kehoach.chassis.jobs.Jobs;
import io.kehoach.chassis.web.CommandId;

import org.springframework.stereotype.Service;

/**
 * The operator's rebuilding of the pictures.
 */
@Service
public class RebuildDesk {

	private final Jobs jobs;

	RebuildDesk(Jobs jobs) {
		this.jobs = jobs;
	}

	public Job start() {
		return this.jobs.start(CommandId.derivedId("rebuild"), RebuildJob.KIND, Map.of());
	}

	public Optional<Job> find(String id) {
		return this.jobs.find(id).filter((job) -> job.kind().equals(RebuildJob.KIND));
	}

}
