package io.kehoach.report.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.events.EventJson;
import io.kehoach.chassis.jobs.Jobs;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.web.CommandId;
import io.kehoach.report.domain.EvidencePack;
import io.kehoach.report.domain.PackPart;
import io.kehoach.report.domain.Period;
import io.kehoach.report.domain.RuleViolated;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What the Office and an inspection do with evidence packs.
 */
@Service
public class PackDesk {

	private final EvidencePacks packs;

	private final Plans plans;

	private final Periods periods;

	private final PackParts parts;

	private final Jobs jobs;

	private final BusinessClock clock;

	PackDesk(EvidencePacks packs, Plans plans, Periods periods, PackParts parts, Jobs jobs, BusinessClock clock) {
		this.packs = packs;
		this.plans = plans;
		this.periods = periods;
		this.parts = parts;
		this.jobs = jobs;
		this.clock = clock;
	}

	/** Empty where the caller's body has no such plan. */
	public Optional<Stored<EvidencePack>> request(String planId, @Nullable String unitId, @Nullable String periodKey,
			Caller caller) {
		return this.plans.findOwn(planId, caller.scope())
			.map((plan) -> this.packs.add(CommandId.derivedId("evidence-pack"),
					requested(plan, unitId, periodKey, caller), caller.actor()));
	}

	private EvidencePack requested(PlanPicture plan, @Nullable String unitId, @Nullable String periodKey,
			Caller caller) {
		RuleViolated.require(plan.version() > 0, "evidence-pack-plan-not-issued");
		RuleViolated.require(unitId == null || plan.unitIds().contains(unitId), "evidence-pack-unit-unknown");
		return EvidencePack.requested(plan.id(), plan.title(), plan.number(), Objects.requireNonNull(plan.bodyId()),
				unitId, (periodKey != null) ? period(plan.id(), periodKey, caller.scope()) : null,
				this.clock.instant());
	}

	private Period period(String planId, String key, Scope scope) {
		return this.periods.find(Period.id(planId, key), scope)
			.orElseThrow(() -> new RuleViolated("evidence-pack-period-unknown"));
	}

	/** Builds this service's part; asked again, it is the same job. */
	public void build(PackRequest request) {
		this.jobs.start(BuiltPart.id(request.id()), PackPartJob.KIND, Map.of("request", EventJson.write(request)));
	}

	public void told(String id, PackPart part) {
		this.packs.told(id, part);
	}

	public Optional<BuiltPart> part(String packId, Scope scope) {
		return this.parts.find(packId, scope);
	}

	public Optional<Stored<EvidencePack>> find(String id, Scope scope) {
		return this.packs.find(id, scope);
	}

	public List<Stored<EvidencePack>> ofPlan(String planId, Scope scope) {
		return this.packs.ofPlan(planId, scope);
	}

}
