package io.kehoach.report.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.jobs.Job;
import io.kehoach.chassis.jobs.Jobs;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.web.CommandId;
import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.Heading;
import io.kehoach.report.domain.Period;
import io.kehoach.report.domain.RuleViolated;
import io.kehoach.report.domain.Sent;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What the body does with its consolidated reports.
 */
@Service
public class ConsolidationDesk {

	private final Consolidations consolidations;

	private final Periods periods;

	private final Jobs jobs;

	private final BusinessClock clock;

	ConsolidationDesk(Consolidations consolidations, Periods periods, Jobs jobs, BusinessClock clock) {
		this.consolidations = consolidations;
		this.periods = periods;
		this.jobs = jobs;
		this.clock = clock;
	}

	/** Starts the job; empty where the caller's body has no such period. */
	public Optional<Job> start(String planId, String periodKey, Caller caller) {
		return this.periods.findOwn(Period.id(planId, periodKey), caller.scope()).map((period) -> {
			if (!period.open()) {
				throw new RuleViolated("period-not-open");
			}
			return this.jobs.start(CommandId.derivedId("consolidation"), ConsolidateJob.KIND,
					Map.of("planId", planId, "periodKey", periodKey));
		});
	}

	/**
	 * The job while there is no consolidation yet, to those who may see the
	 * consolidation.
	 */
	public Optional<Job> job(String id, Scope scope) {
		return this.jobs.find(id)
			.filter((job) -> job.kind().equals(ConsolidateJob.KIND))
			.filter((job) -> this.periods.findOwn(ConsolidateJob.period(job.input()), scope).isPresent());
	}

	public Optional<Stored<Consolidation>> find(String id, Scope scope) {
		return this.consolidations.find(id, scope);
	}

	public List<Stored<Consolidation>> list(String planId, Scope scope) {
		return this.consolidations.list(planId, scope);
	}

	/** What is still to be published. */
	public List<Stored<Consolidation>> drafts(Scope scope) {
		return this.consolidations.drafts(scope);
	}

	public Stored<Consolidation> edit(String id, long revision, @Nullable String title, @Nullable Heading heading,
			Map<String, String> texts, Caller caller) {
		return this.consolidations.edit(id, caller.scope(), revision,
				(consolidation) -> consolidation.edit(title, heading, texts));
	}

	public Stored<Consolidation> publish(String id, long revision, Caller caller) {
		return this.consolidations.publish(id, caller.scope(), revision, caller.actor(),
				(consolidation) -> consolidation.publish(this.clock.instant()));
	}

	public Stored<Consolidation> send(String id, long revision, Sent sent, Caller caller) {
		return this.consolidations.send(id, caller.scope(), revision, caller.actor(),
				(consolidation) -> consolidation.send(sent));
	}

}
