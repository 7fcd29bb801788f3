package io.kehoach.plan.application;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.domain.Amendment;
import io.kehoach.plan.domain.CitedNumbers;
import io.kehoach.plan.domain.Content;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanBody;
import org.springframework.stereotype.Service;

/**
 * Links what a plan cites to the plans that the reader may see. Asked each time, so that
 * a plan that is imported later is found and one out of sight is not betrayed.
 */
@Service
public class CitedPlans {

	private final Plans plans;

	CitedPlans(Plans plans) {
		this.plans = plans;
	}

	public Stored<Plan> linked(Stored<Plan> stored, Caller caller) {
		return new Stored<>(stored.id(), stored.revision(), stored.lastSeq(), linked(stored.state(), caller));
	}

	private Plan linked(Plan plan, Caller caller) {
		UnaryOperator<Content> links = (content) -> content.with(linked(plan.planId(), content.body(), caller));
		Amendment amendment = Optional.ofNullable(plan.amendment())
			.map((it) -> new Amendment(it.status(), links.apply(it.content()), it.note()))
			.orElse(null);
		return new Plan(plan.planId(), plan.unitId(), plan.status(), links.apply(plan.content()), plan.standing(),
				amendment, plan.origin(), plan.note());
	}

	private PlanBody linked(String planId, PlanBody body, Caller caller) {
		Set<String> numbers = CitedNumbers.in(body);
		return numbers.isEmpty() ? body : new CitedNumbers(planId, plans.numbered(numbers, caller)).linked(body);
	}

}
