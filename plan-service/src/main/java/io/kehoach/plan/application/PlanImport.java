package io.kehoach.plan.application;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.events.EventJson;
import io.kehoach.chassis.jobs.JobFailed;
import io.kehoach.chassis.jobs.JobHandler;
import io.kehoach.chassis.jobs.JobRun;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.plan.document.DocumentReader;
import io.kehoach.plan.document.DraftDocument;
import io.kehoach.plan.document.UnreadableDocument;
import io.kehoach.plan.domain.Content;
import io.kehoach.plan.domain.Origin;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanChange;
import io.kehoach.plan.domain.PlanEvent.PlanImported;
import io.kehoach.plan.domain.Source;
import io.kehoach.plan.domain.directory.Resolver;
import org.springframework.stereotype.Component;

/**
 * Reads an imported document into a draft. Run again from the start after a crash, it
 * finds the draft it made.
 */
@Component
class PlanImport implements JobHandler {

	static final String KIND = "plan-import";

	/** The draft that the document is read again for. */
	static final String AGAIN = "planId";

	/** The reading takes most of the time; the rest is the directory's. */
	private static final int READ = 90;

	private final SourceFiles files;

	private final DocumentReader reader;

	private final Directories directories;

	private final Plans plans;

	private final BusinessClock clock;

	PlanImport(SourceFiles files, DocumentReader reader, Directories directories, Plans plans, BusinessClock clock) {
		this.files = files;
		this.reader = reader;
		this.directories = directories;
		this.plans = plans;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Map<String, Object> run(JobRun run) {
		DraftDocument read = read(run);
		run.progress(READ, "resolving-units");
		files.keep(SourceFiles.textOf(run.id()), text(run, "name"), "text/plain",
				read.text().getBytes(StandardCharsets.UTF_8));
		String unitId = text(run, "unitId");
		Content content = new Drafting(resolver(unitId)).draft(read);
		return again(run).map((planId) -> kept(run, planId, content)).orElseGet(() -> drafted(run, unitId, content));
	}

	/** A draft that stands is left alone: a person takes over what differs. */
	private Map<String, Object> kept(JobRun run, String planId, Content content) {
		files.keep(SourceFiles.readingOf(run.id()), text(run, "name"), "application/json",
				EventJson.write(content).getBytes(StandardCharsets.UTF_8));
		return outcome(planId, content);
	}

	private Map<String, Object> drafted(JobRun run, String unitId, Content content) {
		String planId = UUID.nameUUIDFromBytes(("plan:" + run.id()).getBytes(StandardCharsets.UTF_8)).toString();
		Plan plan = Plan.draft(planId, unitId, content, Origin.imported(source(run.id(), run.input())));
		plans.add(new PlanChange(plan, List.of(new PlanImported())), new Actor(text(run, "by"), text(run, "role")));
		return outcome(planId, content);
	}

	private static Map<String, Object> outcome(String planId, Content content) {
		return Map.of("planId", planId, "findings", StoredFindings.write(content.openFindings()));
	}

	private static Optional<String> again(JobRun run) {
		return Optional.ofNullable(run.input().get(AGAIN)).map(String::valueOf);
	}

	private DraftDocument read(JobRun run) {
		byte[] content = files.read(run.id()).orElseThrow(() -> new JobFailed("document-missing", Map.of()));
		try {
			return reader.read(content, text(run, "mediaType"),
					(percent, step) -> run.progress(percent * READ / 100, step));
		}
		catch (UnreadableDocument ex) {
			throw new JobFailed("document-unreadable", Map.of("findings", StoredFindings.write(ex.findings())));
		}
	}

	private Resolver resolver(String unitId) {
		return new Resolver(directories.directory(), unitId, clock.today());
	}

	/** The file as it was when the import began. */
	static Source source(String importId, Map<String, Object> input) {
		return new Source(importId, String.valueOf(input.get("sha256")), String.valueOf(input.get("mediaType")),
				String.valueOf(input.get("name")), ((Number) input.getOrDefault("size", 0)).longValue());
	}

	private static String text(JobRun run, String field) {
		return String.valueOf(run.input().get(field));
	}

}
