package io.kehoach.task.application;

import java.util.Map;
import java.util.Optional;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.events.EventJson;
import io.kehoach.chassis.jobs.Jobs;

import org.springframework.stereotype.Service;

/**
 * This service's parts of evidence packs: built when one is asked for, and given out.
 */
@Service
public class PackDesk {

	private final Jobs jobs;

	private final PackParts parts;

	PackDesk(Jobs jobs, PackParts parts) {
		this.jobs = jobs;
		this.parts = parts;
	}

	/** Builds this service's part; asked again, it is the same job. */
	public void build(PackRequest request) {
		this.jobs.start(BuiltPart.id(request.id()), PackPartJob.KIND, Map.of("request", EventJson.write(request)));
	}

	public Optional<BuiltPart> part(String packId, Scope scope) {
		return this.parts.find(packId, scope);
	}

}
