package io.kehoach.plan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.domain.Amendment;
import io.kehoach.plan.domain.Header;
import io.kehoach.plan.domain.Issuer;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanStatus;
import io.kehoach.plan.domain.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A plan in a list.
 *
 * @param amendment how the next version stands that is edited beside the one in force;
 * told only to those who may open it
 */
record PlanSummary(String id, long revision, @Nullable Integer version, PlanStatus status, String unitId,
		@Nullable String documentType, @Nullable String title, @Nullable String number, @Nullable LocalDate issuedOn,
		@Nullable Integer year, Issuer issuer, @Nullable Instant issuedAt, int items, @Nullable String parentPlanId,
		@Nullable PlanStatus amendment) {

	static PlanSummary of(Stored<Plan> stored) {
		Amendment open = stored.state().amendment();
		return of(stored.state(), stored.revision(), (open != null) ? open.status() : null);
	}

	static PlanSummary ofVersion(Plan version, long revision) {
		return of(version, revision, null);
	}

	private static PlanSummary of(Plan plan, long revision, @Nullable PlanStatus amendment) {
		Header header = plan.content().body().header();
		Optional<Standing> standing = Optional.ofNullable(plan.standing());
		return new PlanSummary(plan.planId(), revision, standing.map(Standing::version).orElse(null), plan.status(),
				plan.unitId(), header.documentType(), header.title(), header.number(), header.issuedOn(), header.year(),
				header.issuer(), standing.map(Standing::issuedAt).orElse(null), plan.content().body().items().size(),
				plan.origin().parentPlanId(), amendment);
	}

}
