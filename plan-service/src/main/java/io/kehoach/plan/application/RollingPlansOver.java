package io.kehoach.plan.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.CommandId;
import io.kehoach.plan.domain.Content;
import io.kehoach.plan.domain.Origin;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanChange;
import io.kehoach.plan.domain.PlanEvent.PlanRolledOver;
import io.kehoach.plan.domain.PlanRule;
import io.kehoach.plan.domain.PlanRuleViolated;
import io.kehoach.plan.domain.PlanStatus;
import io.kehoach.plan.domain.RowResult;
import org.springframework.stereotype.Service;

/** Next year's plan, made of this year's and of what became of it. */
@Service
public class RollingPlansOver {

	private final Plans plans;

	private final TaskResults results;

	RollingPlansOver(Plans plans, TaskResults results) {
		this.plans = plans;
		this.results = results;
	}

	/** A draft of that year that was made of this plan before is found again. */
	public Stored<Plan> rollOver(String planId, int year, Caller caller) {
		Plan old = find(planId, caller);
		Map<String, RowResult> became = RowResult.of(results.of(planId));
		Content content = Refusals.translating(() -> old.rolledOverTo(year, became));
		return standing(old, content, year).orElseGet(() -> plans
			.add(new PlanChange(draft(old, content, became), List.of(new PlanRolledOver(planId))), caller.actor()));
	}

	/** What became of the rows of the plan that this one was made of. */
	public LastYear lastYear(String planId, Caller caller) {
		String from = find(planId, caller).origin().rolledOverFrom();
		if (from == null) {
			throw new NoSuchAggregate("plans");
		}
		return LastYear.of(find(from, caller), RowResult.of(results.of(from)));
	}

	private static Plan draft(Plan old, Content content, Map<String, RowResult> became) {
		List<String> continued = content.body()
			.items()
			.stream()
			.map((item) -> item.itemId())
			.filter((itemId) -> Optional.ofNullable(became.get(itemId)).filter(RowResult::unfinished).isPresent())
			.toList();
		return Plan.draft(CommandId.derivedId("plan"), old.unitId(), content,
				Origin.rolledOver(old.planId(), continued));
	}

	private Optional<Stored<Plan>> standing(Plan old, Content next, int year) {
		List<Stored<Plan>> same = plans.ofYear(old.unitId(), year)
			.stream()
			.filter((it) -> it.state().status() != PlanStatus.CANCELLED && isSame(it.state(), old, next))
			.toList();
		if (same.stream().anyMatch((it) -> it.state().standing() != null)) {
			throw Refusals.problem(new PlanRuleViolated(PlanRule.YEAR_FINALISED));
		}
		return same.stream().filter((it) -> old.planId().equals(it.state().origin().rolledOverFrom())).findFirst();
	}

	/** Made of the same plan, or another way to a plan of the same name. */
	private static boolean isSame(Plan other, Plan old, Content next) {
		return old.planId().equals(other.origin().rolledOverFrom())
				|| Objects.equals(other.content().body().header().title(), next.body().header().title());
	}

	private Plan find(String planId, Caller caller) {
		return plans.find(planId, caller).orElseThrow(() -> new NoSuchAggregate("plans")).state();
	}

}
