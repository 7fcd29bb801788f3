package io.kehoach.plan.application;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.plan.domain.DerivingCalls;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanStatus;
import org.springframework.stereotype.Service;

/**
 * Asks after the plans that units are to derive. Several instances may sweep at once: the
 * plan's own revision makes each call single.
 */
@Service
public class ChasingDerivedPlans {

	private final Plans plans;

	private final BusinessClock clock;

	ChasingDerivedPlans(Plans plans, BusinessClock clock) {
		this.plans = plans;
		this.clock = clock;
	}

	public void sweep() {
		Instant now = clock.instant();
		Optional<String> due = plans.nextToCall(now);
		while (due.isPresent()) {
			Set<String> answered = answered(due.get());
			plans.follow(due.get(), (plan) -> DerivingCalls.make(plan, now, answered));
			due = plans.nextToCall(now);
		}
	}

	private Set<String> answered(String planId) {
		return plans.derivedFrom(planId)
			.stream()
			.filter((own) -> own.standing() != null && own.status() != PlanStatus.CANCELLED)
			.map(Plan::unitId)
			.collect(Collectors.toSet());
	}

}
