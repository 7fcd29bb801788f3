package io.kehoach.plan.application;

import java.time.LocalDate;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.plan.domain.Issuing;
import io.kehoach.plan.domain.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A plan's way from draft to its end. */
@Service
public class IssuingPlans {

	private final Plans plans;

	private final Directories directories;

	private final BusinessClock clock;

	IssuingPlans(Plans plans, Directories directories, BusinessClock clock) {
		this.plans = plans;
		this.directories = directories;
		this.clock = clock;
	}

	public Stored<Plan> submit(String planId, Caller caller, long revision) {
		return plans.change(planId, caller, revision, Plan::submit);
	}

	public Stored<Plan> sendBack(String planId, Caller caller, long revision, String reason) {
		return plans.change(planId, caller, revision, (plan) -> plan.sendBack(reason));
	}

	public Stored<Plan> issue(String planId, Caller caller, long revision, @Nullable String number,
			@Nullable LocalDate issuedOn) {
		return plans.change(planId, caller, revision, (plan) -> plan.issue(issuing(caller, number, issuedOn)));
	}

	public Stored<Plan> close(String planId, Caller caller, long revision, String note) {
		return plans.change(planId, caller, revision, (plan) -> plan.close(note));
	}

	/**
	 * The Office may throw away what it has drafted; what was submitted or issued is the
	 * director's to end.
	 */
	public Stored<Plan> cancel(String planId, Caller caller, long revision, String reason) {
		boolean drafter = caller.role().equals("office") && !caller.has("director");
		return plans.change(planId, caller, revision, (plan) -> drafter ? plan.discard(reason) : plan.cancel(reason));
	}

	Issuing issuing(Caller caller, @Nullable String number, @Nullable LocalDate issuedOn) {
		return new Issuing(directories.directory(), directories.calendar(), clock.zone(), clock.instant(),
				caller.subject(), number, issuedOn);
	}

}
