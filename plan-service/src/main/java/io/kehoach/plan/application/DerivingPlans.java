package io.kehoach.plan.application;

import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.web.Problem;
import io.kehoach.plan.domain.Coverage;
import io.kehoach.plan.domain.Origin;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanChange;
import io.kehoach.plan.domain.PlanStatus;
import io.kehoach.plan.domain.directory.Unit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** A unit's own plan, made of its parent's. */
@Service
public class DerivingPlans {

	private final Plans plans;

	private final Directories directories;

	private final BusinessClock clock;

	DerivingPlans(Plans plans, Directories directories, BusinessClock clock) {
		this.plans = plans;
		this.directories = directories;
		this.clock = clock;
	}

	/**
	 * A unit has one plan of its own per parent; asking again finds it, unless it was
	 * thrown away.
	 */
	public Stored<Plan> derive(String parentId, String unitId, Caller caller) {
		Plan parent = find(parentId, caller);
		if (caller.has("unit") && !unitId.equals(caller.unit())) {
			throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
		}
		Unit unit = directories.directory()
			.unit(unitId)
			.orElseThrow(() -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unit-unknown")
				.withError("/unitId", "unit-unknown"));
		Plan own = Refusals.translating(() -> Plan.draft(ownId(parentId, unitId), unitId,
				parent.derivedFor(unitId, unit.name()), Origin.derived(parentId)));
		return plans.add(new PlanChange(own, List.of()), caller.actor());
	}

	private String ownId(String parentId, String unitId) {
		long thrownAway = plans.derivedFrom(parentId)
			.stream()
			.filter((own) -> own.unitId().equals(unitId) && own.status() == PlanStatus.CANCELLED)
			.count();
		return parentId + "." + unitId + ((thrownAway > 0) ? "." + thrownAway : "");
	}

	public Coverage coverage(String planId, Caller caller) {
		Plan parent = find(planId, caller);
		return Refusals.translating(() -> {
			parent.inForce();
			return Coverage.of(parent, plans.derivedFrom(planId), clock.today());
		});
	}

	private Plan find(String planId, Caller caller) {
		return plans.find(planId, caller).orElseThrow(() -> new NoSuchAggregate("plans")).state();
	}

}
