package io.kehoach.plan.application;

import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.CommandId;
import io.kehoach.chassis.web.Problem;
import io.kehoach.plan.domain.Coverage;
import io.kehoach.plan.domain.Origin;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanChange;
import io.kehoach.plan.domain.PlanEvent.PlanRolledOver;
import io.kehoach.plan.domain.directory.Unit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Plans made of plans: a unit's own, and next year's. */
@Service
public class DerivingPlans {

	private final Plans plans;

	private final Directories directories;

	DerivingPlans(Plans plans, Directories directories) {
		this.plans = plans;
		this.directories = directories;
	}

	/** A unit has one plan of its own per parent; asking again finds it. */
	public Stored<Plan> derive(String parentId, String unitId, Caller caller) {
		Plan parent = find(parentId, caller);
		if (caller.has("unit") && !unitId.equals(caller.unit())) {
			throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
		}
		Unit unit = directories.directory()
			.unit(unitId)
			.orElseThrow(() -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unit-unknown")
				.withError("/unitId", "unit-unknown"));
		Plan own = Refusals.translating(() -> Plan.draft(parentId + "." + unitId, unitId,
				parent.derivedFor(unitId, unit.name()), Origin.derived(parentId)));
		return plans.add(new PlanChange(own, List.of()), caller.actor());
	}

	public Stored<Plan> rollOver(String planId, int year, Caller caller) {
		Plan old = find(planId, caller);
		Plan next = Refusals.translating(() -> Plan.draft(CommandId.derivedId("plan"), old.unitId(),
				old.rolledOverTo(year), Origin.rolledOver(planId)));
		return plans.add(new PlanChange(next, List.of(new PlanRolledOver(planId))), caller.actor());
	}

	public Coverage coverage(String planId, Caller caller) {
		Plan parent = find(planId, caller);
		return Refusals.translating(() -> {
			parent.inForce();
			return Coverage.of(parent, plans.derivedFrom(planId));
		});
	}

	private Plan find(String planId, Caller caller) {
		return plans.find(planId, caller).orElseThrow(() -> new NoSuchAggregate("plans")).state();
	}

}
