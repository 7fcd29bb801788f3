package io.kehoach.plan.web;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Replies;
import io.kehoach.plan.application.Edit;
import io.kehoach.plan.application.EditingPlans;
import io.kehoach.plan.domain.Header;
import io.kehoach.plan.domain.Plan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/plans/{id}")
class EditController {

	private final EditingPlans plans;

	private final MergePatch patches;

	private final PlanViews views;

	EditController(EditingPlans plans, MergePatch patches, PlanViews views) {
		this.plans = plans;
		this.patches = patches;
		this.views = views;
	}

	@PatchMapping
	ResponseEntity<PlanView> draft(@PathVariable String id, @IfMatch long revision, @RequestBody ObjectNode patch,
			Caller caller) {
		return plan(header(new Edit(id, caller, revision, false), patch));
	}

	@PatchMapping("/amendment")
	ResponseEntity<PlanView> amendment(@PathVariable String id, @IfMatch long revision, @RequestBody ObjectNode patch,
			Caller caller) {
		Stored<Plan> plan = header(new Edit(id, caller, revision, true), patch);
		return Replies.view(plan, views.amendment(plan));
	}

	@PostMapping("/accept")
	ResponseEntity<PlanView> accept(@PathVariable String id, @IfMatch long revision,
			@RequestBody @Valid AcceptRequest request, Caller caller) {
		return plan(plans.accept(new Edit(id, caller, revision, false), request.minimumConfidence()));
	}

	private Stored<Plan> header(Edit edit, ObjectNode patch) {
		return plans.header(edit, MergePatch.fields(patch), (header) -> patches.apply(header, patch, Header.class));
	}

	private ResponseEntity<PlanView> plan(Stored<Plan> plan) {
		return Replies.view(plan, views.plan(plan));
	}

	record AcceptRequest(
			@NotNull(message = "confidence-required") @DecimalMin("0") @DecimalMax("1") Double minimumConfidence) {
	}

}
