package io.kehoach.plan.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.web.Problem;
import io.kehoach.plan.domain.DistributionEntry;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.directory.Directory;
import io.kehoach.plan.domain.directory.Unit;
import io.kehoach.plan.domain.directory.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Follows an issued plan to its recipients. */
@Service
public class DistributingPlans {

	private final Plans plans;

	private final Distributions distributions;

	private final Directories directories;

	private final PlanCopies copies;

	private final BusinessClock clock;

	DistributingPlans(Plans plans, Distributions distributions, Directories directories, PlanCopies copies,
			BusinessClock clock) {
		this.plans = plans;
		this.distributions = distributions;
		this.directories = directories;
		this.copies = copies;
		this.clock = clock;
	}

	/** Every copy with what became of it. */
	public List<Stored<DistributionEntry>> list(String planId, Caller caller) {
		Plan plan = issued(planId, caller);
		Map<String, Stored<DistributionEntry>> stored = distributions.of(planId)
			.stream()
			.collect(Collectors.toMap(Stored::id, Function.identity()));
		return copies.of(plan)
			.map((entry) -> stored.getOrDefault(entry.entryId(), new Stored<>(entry.entryId(), 0, 0, entry)))
			.toList();
	}

	public Stored<DistributionEntry> acknowledge(String planId, String entryId, Caller caller, long revision,
			@Nullable String note) {
		Plan plan = issued(planId, caller);
		DistributionEntry copy = entry(plan, entryId);
		requireRight(plan, copy, caller);
		return distributions.change(copy, revision, caller.actor(),
				(entry) -> entry.acknowledged(caller.subject(), now(), note));
	}

	/** A unit has looked at its own copy. */
	public Stored<DistributionEntry> open(String planId, String entryId, Caller caller, long revision) {
		DistributionEntry copy = entry(issued(planId, caller), entryId);
		if (!isOwn(copy, caller)) {
			throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
		}
		return distributions.change(copy, revision, caller.actor(), (entry) -> entry.opened(now()));
	}

	private DistributionEntry entry(Plan plan, String entryId) {
		return copies.of(plan)
			.filter((it) -> it.entryId().equals(entryId))
			.findFirst()
			.orElseThrow(() -> new NoSuchAggregate("distributions"));
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private Plan issued(String planId, Caller caller) {
		Plan plan = plans.find(planId, caller).orElseThrow(() -> new NoSuchAggregate("plans")).state();
		Refusals.translating(plan::inForce);
		return plan;
	}

	/**
	 * A unit acknowledges its own copy; the Office records the copies of those who have
	 * no account here.
	 */
	private void requireRight(Plan plan, DistributionEntry recipient, Caller caller) {
		boolean own = isOwn(recipient, caller);
		boolean office = caller.has("office") && plan.unitId().equals(caller.actingUnit()) && !hasAccount(recipient);
		if (!own && !office) {
			throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
		}
	}

	private static boolean isOwn(DistributionEntry recipient, Caller caller) {
		return recipient.unitId() != null && recipient.unitId().equals(caller.unit());
	}

	private boolean hasAccount(DistributionEntry recipient) {
		Directory directory = directories.directory();
		return recipient.unitId() != null && directory.unit(recipient.unitId())
			.map(Unit::kind)
			.filter((it) -> it != UnitKind.OUTSIDE)
			.isPresent();
	}

}
