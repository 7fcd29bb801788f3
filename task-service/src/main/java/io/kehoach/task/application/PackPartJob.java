package io.kehoach.task.application;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.kehoach.chassis.archive.Archives;
import io.kehoach.chassis.events.EventJson;
import io.kehoach.chassis.jobs.JobHandler;
import io.kehoach.chassis.jobs.JobRun;

import org.springframework.stereotype.Component;

/**
 * Builds this service's part of an evidence pack, once for each pack however often it is
 * asked for.
 */
@Component
class PackPartJob implements JobHandler {

	static final String KIND = "evidence-pack-part";

	private final Archives archives;

	private final PackContents contents;

	private final PackParts parts;

	PackPartJob(Archives archives, PackContents contents, PackParts parts) {
		this.archives = archives;
		this.contents = contents;
		this.parts = parts;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Map<String, Object> run(JobRun run) {
		byte[] json = String.valueOf(run.input().get("request")).getBytes(StandardCharsets.UTF_8);
		PackRequest request = EventJson.read(json, PackRequest.class);
		try {
			return built(run, request);
		}
		catch (RuntimeException ex) {
			tell(FailedPart.of(request, ex), ex);
			throw ex;
		}
	}

	private Map<String, Object> built(JobRun run, PackRequest request) {
		BuiltPart part = BuiltPart.of(request, this.archives.build(run.id(), request.requestedAt(),
				(archive) -> this.contents.write(archive, request, run)));
		run.progress(99, "announce");
		this.parts.add(part);
		return Map.of("sha256", part.archive().sha256());
	}

	/**
	 * Where another try brings the part after all, the part counts. A store that is away
	 * takes no word either; then the job is tried again.
	 */
	private void tell(FailedPart failed, RuntimeException cause) {
		try {
			this.parts.addFailed(failed);
		}
		catch (RuntimeException ex) {
			cause.addSuppressed(ex);
		}
	}

}
