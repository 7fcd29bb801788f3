package io.kehoach.plan.web;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Replies;
import io.kehoach.plan.application.IssuingPlans;
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
class LifecycleController {

	private final IssuingPlans plans;

	private final PlanViews views;

	LifecycleController(IssuingPlans plans, PlanViews views) {
		this.plans = plans;
		this.views = views;
	}

	@PostMapping("/submit")
	ResponseEntity<PlanView> submit(@PathVariable String id, @IfMatch long revision, Caller caller) {
		return reply(plans.submit(id, caller, revision));
	}

	@PostMapping("/return")
	ResponseEntity<PlanView> sendBack(@PathVariable String id, @IfMatch long revision,
			@RequestBody @Valid ReasonRequest request, Caller caller) {
		return reply(plans.sendBack(id, caller, revision, request.reason()));
	}

	@PostMapping("/issue")
	ResponseEntity<PlanView> issue(@PathVariable String id, @IfMatch long revision,
			@RequestBody(required = false) @Nullable IssueRequest request, Caller caller) {
		IssueRequest signed = IssueRequest.orNothing(request);
		return reply(plans.issue(id, caller, revision, signed.number(), signed.issuedOn()));
	}

	@PostMapping("/close")
	ResponseEntity<PlanView> close(@PathVariable String id, @IfMatch long revision,
			@RequestBody(required = false) @Nullable NoteRequest request, Caller caller) {
		return reply(plans.close(id, caller, revision, NoteRequest.text(request)));
	}

	@PostMapping("/cancel")
	ResponseEntity<PlanView> cancel(@PathVariable String id, @IfMatch long revision,
			@RequestBody @Valid ReasonRequest request, Caller caller) {
		return reply(plans.cancel(id, caller, revision, request.reason()));
	}

	private ResponseEntity<PlanView> reply(Stored<Plan> plan) {
		return Replies.view(plan, views.plan(plan));
	}

}
