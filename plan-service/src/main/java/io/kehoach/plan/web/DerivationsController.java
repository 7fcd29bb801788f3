package io.kehoach.plan.web;

import java.net.URI;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.Replies;
import io.kehoach.plan.application.DerivingPlans;
import io.kehoach.plan.application.LastYear;
import io.kehoach.plan.application.RollingPlansOver;
import io.kehoach.plan.domain.Coverage;
import io.kehoach.plan.domain.Plan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/plans/{id}")
class DerivationsController {

	private final DerivingPlans plans;

	private final RollingPlansOver years;

	private final PlanViews views;

	DerivationsController(DerivingPlans plans, RollingPlansOver years, PlanViews views) {
		this.plans = plans;
		this.years = years;
		this.views = views;
	}

	@PostMapping("/derive")
	ResponseEntity<PlanView> derive(@PathVariable String id, @RequestBody @Valid DeriveRequest request, Caller caller) {
		return created(plans.derive(id, request.unitId(), caller));
	}

	@PostMapping("/roll-over")
	ResponseEntity<PlanView> rollOver(@PathVariable String id, @RequestBody @Valid YearRequest request, Caller caller) {
		return created(years.rollOver(id, request.year(), caller));
	}

	@GetMapping("/last-year")
	LastYear lastYear(@PathVariable String id, Caller caller) {
		return years.lastYear(id, caller);
	}

	@GetMapping("/coverage")
	Coverage coverage(@PathVariable String id, Caller caller) {
		return plans.coverage(id, caller);
	}

	private ResponseEntity<PlanView> created(Stored<Plan> plan) {
		return Replies.created(URI.create("/api/plans/" + plan.id()), plan, views.plan(plan));
	}

	record DeriveRequest(@NotBlank(message = "unit-required") String unitId) {
	}

	record YearRequest(
			@Min(value = 1990, message = "year-malformed") @Max(value = 2200, message = "year-malformed") int year) {
	}

}
