package io.kehoach.plan.web;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Replies;
import io.kehoach.plan.application.AmendingPlans;
import io.kehoach.plan.domain.Plan;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/plans/{id}")
class AmendmentController {

	private final AmendingPlans plans;

	private final PlanViews views;

	AmendmentController(AmendingPlans plans, PlanViews views) {
		this.plans = plans;
		this.views = views;
	}

	@PostMapping("/amend")
	ResponseEntity<PlanView> amend(@PathVariable String id, @IfMatch long revision, Caller caller) {
		Stored<Plan> plan = plans.amend(id, caller, revision);
		return Replies.view(plan, views.amendment(plan));
	}

	@PostMapping("/amendment/submit")
	ResponseEntity<PlanView> submit(@PathVariable String id, @IfMatch long revision, Caller caller) {
		Stored<Plan> plan = plans.submit(id, caller, revision);
		return Replies.view(plan, views.amendment(plan));
	}

	@PostMapping("/amendment/return")
	ResponseEntity<PlanView> sendBack(@PathVariable String id, @IfMatch long revision,
			@RequestBody @Valid ReasonRequest request, Caller caller) {
		Stored<Plan> plan = plans.sendBack(id, caller, revision, request.reason());
		return Replies.view(plan, views.amendment(plan));
	}

	@PostMapping("/amendment/issue")
	ResponseEntity<PlanView> issue(@PathVariable String id, @IfMatch long revision,
			@RequestBody(required = false) @Nullable IssueRequest request, Caller caller) {
		IssueRequest signed = IssueRequest.orNothing(request);
		Stored<Plan> plan = plans.issue(id, caller, revision, signed.number(), signed.issuedOn());
		return Replies.view(plan, views.plan(plan));
	}

	@PostMapping("/amendment/discard")
	ResponseEntity<PlanView> discard(@PathVariable String id, @IfMatch long revision, Caller caller) {
		Stored<Plan> plan = plans.discard(id, caller, revision);
		return Replies.view(plan, views.plan(plan));
	}

}
