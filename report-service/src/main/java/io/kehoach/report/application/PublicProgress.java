package io.kehoach.report.application;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.PublicPage;
import io.kehoach.report.domain.RuleViolated;

import org.springframework.stereotype.Service;

/**
 * How far a plan is, for everybody, where its body wants that: counts only, no unit and
 * no person.
 */
@Service
public class PublicProgress {

	private final PublicPages pages;

	private final Plans plans;

	private final ProgressOverview overview;

	PublicProgress(PublicPages pages, Plans plans, ProgressOverview overview) {
		this.pages = pages;
		this.plans = plans;
		this.overview = overview;
	}

	/** Empty where the caller's body has no such plan. */
	public Optional<Stored<PublicPage>> open(String planId, String slug, Caller caller) {
		return this.plans.findOwn(planId, caller.scope()).map((plan) -> {
			if (plan.version() == 0) {
				throw new RuleViolated("public-plan-not-issued");
			}
			return this.pages.add(slug, new PublicPage(planId, Objects.requireNonNull(plan.bodyId()), true));
		});
	}

	public List<Stored<PublicPage>> ofPlan(String planId, Scope scope) {
		return this.pages.ofPlan(planId, scope);
	}

	public Stored<PublicPage> change(String slug, long revision, UnaryOperator<PublicPage> command, Caller caller) {
		return this.pages.change(slug, caller.scope(), revision, command);
	}

	/** What anybody may read; empty where there is no such page or it is hidden. */
	public Optional<View> find(String slug) {
		return this.pages.shown(slug)
			.flatMap((page) -> this.plans.newest(page.planId()))
			.map(Plans.Sequenced::plan)
			.map((plan) -> new View(plan, this.overview.of(plan.table(), Scope.everything())));
	}

	/** A plan and how far it is. */
	public record View(PlanPicture plan, ProgressOverview.Progress progress) {
	}

}
