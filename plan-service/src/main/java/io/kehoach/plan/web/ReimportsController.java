package io.kehoach.plan.web;

import java.net.URI;
import java.util.Optional;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.jobs.Job;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Replies;
import io.kehoach.plan.application.ImportingPlans;
import io.kehoach.plan.application.RereadingPlans;
import io.kehoach.plan.domain.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents imported again for a draft, what they say otherwise, and the taking over. */
@RestController
@RequestMapping("/api/plans/{id}/reimports")
class ReimportsController {

	private final RereadingPlans plans;

	private final ImportingPlans imports;

	private final ImportViews views;

	private final PlanDiffs diffs;

	private final PlanViews planViews;

	ReimportsController(RereadingPlans plans, ImportingPlans imports, ImportViews views, PlanDiffs diffs,
			PlanViews planViews) {
		this.plans = plans;
		this.imports = imports;
		this.views = views;
		this.diffs = diffs;
		this.planViews = planViews;
	}

	@PostMapping
	ResponseEntity<ImportView> document(@PathVariable String id,
			@RequestHeader(name = "Content-Type", defaultValue = "application/octet-stream") MediaType type,
			@RequestParam(required = false, defaultValue = "document") String name,
			@RequestBody(required = false) byte @Nullable [] content, Caller caller) {
		Job job = plans.start(id, name, ImportsController.supported(type), (content != null) ? content : new byte[0],
				caller);
		return ResponseEntity.accepted()
			.location(URI.create("/api/plans/" + id + "/reimports/" + job.id()))
			.body(views.view(job, imports.place(job)));
	}

	/**
	 * The ETag is the plan's: what is taken over is taken into the draft that was
	 * compared.
	 */
	@GetMapping("/{importId}")
	ResponseEntity<ReimportView> compared(@PathVariable String id, @PathVariable String importId, Caller caller) {
		Stored<Plan> plan = plans.plan(id, caller);
		Job job = plans.find(id, importId, caller);
		Optional<ReimportView> compared = plans.compared(job, plan.state())
			.map((rereading) -> ReimportView.of(views.view(job, imports.place(job)),
					diffs.sides(rereading.before(), rereading.proposed().body())));
		return Replies.view(plan, compared.orElseGet(() -> ReimportView.of(views.view(job, imports.place(job)), null)));
	}

	@PostMapping("/{importId}/take")
	ResponseEntity<PlanView> take(@PathVariable String id, @PathVariable String importId, @IfMatch long revision,
			@RequestBody TakeRequest request, Caller caller) {
		request.requireSomething();
		Stored<Plan> plan = plans.take(id, importId, caller, revision,
				(rereading) -> request.all() ? rereading.everything() : request.taking());
		return Replies.view(plan, planViews.plan(plan));
	}

}
