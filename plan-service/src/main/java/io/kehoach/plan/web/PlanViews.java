package io.kehoach.plan.web;

import java.util.List;
import java.util.Optional;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.domain.Amendment;
import io.kehoach.plan.domain.Content;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanBody;
import io.kehoach.plan.domain.PlanStatus;
import io.kehoach.plan.domain.Standing;
import io.kehoach.plan.web.PlanView.SourceView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows plans. */
@Component
class PlanViews {

	private final FindingTexts texts;

	PlanViews(FindingTexts texts) {
		this.texts = texts;
	}

	PlanView plan(Stored<Plan> stored) {
		return plan(stored.state(), stored.revision());
	}

	PlanView plan(Plan plan, long revision) {
		return view(plan, revision, plan.content(), plan.status(), plan.note());
	}

	/** The next version beside the one in force. */
	PlanView amendment(Stored<Plan> stored) {
		Amendment amendment = stored.state().openAmendment();
		return view(stored.state(), stored.revision(), amendment.content(), amendment.status(), amendment.note());
	}

	private PlanView view(Plan plan, long revision, Content content, PlanStatus status, @Nullable String note) {
		PlanBody body = content.body();
		Optional<Standing> standing = Optional.ofNullable(plan.standing());
		return new PlanView(plan.planId(), revision, standing.map(Standing::version).orElse(null), status,
				plan.unitId(), body.header(), body.duties(), body.items(), body.responsibilities(), body.reporting(),
				body.recipients(), content.provenance(), texts.views(plan.findings(content)), note,
				plan.origin().parentPlanId(), plan.origin().rolledOverFrom(), plan.origin().continued(), source(plan),
				standing.map(Standing::issuedAt).orElse(null), standing.map(Standing::office).orElse(null),
				standing.map(Standing::groups).orElse(List.of()),
				Optional.ofNullable(plan.amendment()).map(Amendment::status).orElse(null));
	}

	private static @Nullable SourceView source(Plan plan) {
		return Optional.ofNullable(plan.origin().source())
			.map((source) -> new SourceView(source.sha256(), source.mediaType(), source.name(), source.size()))
			.orElse(null);
	}

}
