package io.kehoach.plan.application;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.events.EventJson;
import io.kehoach.chassis.jobs.Job;
import io.kehoach.plan.domain.Content;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanRule;
import io.kehoach.plan.domain.PlanRuleViolated;
import io.kehoach.plan.domain.PlanStatus;
import io.kehoach.plan.domain.Rereading;
import io.kehoach.plan.domain.Taking;
import org.springframework.stereotype.Service;

/**
 * Imports a document again for a draft that stands: a better scan, a corrected file. The
 * draft changes only by what a person takes over.
 */
@Service
public class RereadingPlans {

	private final ImportingPlans imports;

	private final Plans plans;

	private final SourceFiles files;

	RereadingPlans(ImportingPlans imports, Plans plans, SourceFiles files) {
		this.imports = imports;
		this.plans = plans;
		this.files = files;
	}

	public Job start(String planId, String name, String mediaType, byte[] content, Caller caller) {
		Plan plan = plan(planId, caller).state();
		if (plan.status() != PlanStatus.DRAFT) {
			throw Refusals.problem(new PlanRuleViolated(PlanRule.NOT_DRAFT));
		}
		return imports.startAgain(plan, name, mediaType, content, caller);
	}

	public Job find(String planId, String importId, Caller caller) {
		return imports.find(importId, caller)
			.filter((job) -> planId.equals(job.input().get(PlanImport.AGAIN)))
			.orElseThrow(() -> new NoSuchAggregate("imports"));
	}

	public Stored<Plan> plan(String planId, Caller caller) {
		return plans.find(planId, caller).orElseThrow(() -> new NoSuchAggregate("plans"));
	}

	/**
	 * What the document says beside what the draft says; empty until it has been read.
	 */
	public Optional<Rereading> compared(Job job, Plan plan) {
		return reading(job).map((read) -> Rereading.of(plan.content(), read, drawn(job)));
	}

	/** Takes over what is chosen, all of it or, where the draft has moved on, nothing. */
	public Stored<Plan> take(String planId, String importId, Caller caller, long revision,
			Function<Rereading, Taking> chosen) {
		Job job = find(planId, importId, caller);
		Content read = reading(job).orElseThrow(() -> new NoSuchAggregate("imports"));
		return plans.change(planId, caller, revision, (plan) -> Rereading.of(plan.content(), read, drawn(job))
			.into(plan, chosen, PlanImport.source(job.id(), job.input())));
	}

	private Optional<Content> reading(Job job) {
		return files.read(SourceFiles.readingOf(job.id())).map((json) -> EventJson.read(json, Content.class));
	}

	/**
	 * A row that the draft does not have gets the same identity each time it is looked
	 * at.
	 */
	private static UnaryOperator<String> drawn(Job job) {
		return (rowId) -> UUID.nameUUIDFromBytes((job.id() + ":" + rowId).getBytes(StandardCharsets.UTF_8)).toString();
	}

}
