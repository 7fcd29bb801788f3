package io.kehoach.plan.application;

import java.time.LocalDate;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.domain.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The next version, made beside the one in force. */
@Service
public class AmendingPlans {

	private final Plans plans;

	private final PlanVersions versions;

	private final IssuingPlans issuing;

	AmendingPlans(Plans plans, PlanVersions versions, IssuingPlans issuing) {
		this.plans = plans;
		this.versions = versions;
		this.issuing = issuing;
	}

	public Stored<Plan> amend(String planId, Caller caller, long revision) {
		return plans.change(planId, caller, revision, Plan::amend);
	}

	public Stored<Plan> submit(String planId, Caller caller, long revision) {
		return plans.change(planId, caller, revision, Plan::submitAmendment);
	}

	public Stored<Plan> sendBack(String planId, Caller caller, long revision, String reason) {
		return plans.change(planId, caller, revision, (plan) -> plan.sendBackAmendment(reason));
	}

	/**
	 * The version in force is kept first: were the process to die in between, nothing
	 * would be lost or wrong.
	 */
	public Stored<Plan> issue(String planId, Caller caller, long revision, @Nullable String number,
			@Nullable LocalDate issuedOn) {
		Plan inForce = plans.find(planId, caller).orElseThrow(() -> new NoSuchAggregate("plans")).state();
		Refusals.translating(inForce::openAmendment);
		versions.keep(inForce);
		return plans.change(planId, caller, revision,
				(plan) -> plan.issueAmendment(issuing.issuing(caller, number, issuedOn)));
	}

	public Stored<Plan> discard(String planId, Caller caller, long revision) {
		return plans.change(planId, caller, revision, Plan::discardAmendment);
	}

}
