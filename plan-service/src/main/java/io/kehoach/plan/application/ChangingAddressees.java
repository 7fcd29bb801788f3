package io.kehoach.plan.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.plan.domain.Addressee;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanChange;
import io.kehoach.plan.domain.PlanEvent.AddresseesChanged;
import io.kehoach.plan.domain.Standing;
import io.kehoach.plan.domain.directory.Directory;
import io.kehoach.plan.domain.directory.Unit;
import org.springframework.stereotype.Service;

/**
 * Lets units that come or go follow into the open plans that address their groups. A plan
 * that has just come into force is looked at again: a unit may have come while it was
 * being issued, or have had its last day.
 */
@Service
public class ChangingAddressees {

	private final Plans plans;

	private final Directories directories;

	private final BusinessClock clock;

	ChangingAddressees(Plans plans, Directories directories, BusinessClock clock) {
		this.plans = plans;
		this.directories = directories;
		this.clock = clock;
	}

	public void unitChanged(String unitId) {
		Directory directory = directories.directory();
		directory.unit(unitId)
			.ifPresent((unit) -> plans.open()
				.forEach((planId) -> plans.follow(planId, (plan) -> addressed(plan, unit, directory))));
	}

	public void planInForce(String planId) {
		Directory directory = directories.directory();
		settle(planId, directory, (plan, unit) -> true);
	}

	/** What was entered with a day ahead happens on that day. */
	public void dayCame(String planId, Directory directory) {
		settle(planId, directory, this::beganOrEnded);
	}

	/** Whether a unit existed at the issue decided then whether it is in a group. */
	private boolean beganOrEnded(Plan plan, Unit unit) {
		LocalDate first = unit.validFrom();
		Standing standing = plan.standing();
		return ended(unit) || (first != null && standing != null
				&& first.isAfter(LocalDate.ofInstant(standing.issuedAt(), clock.zone())));
	}

	private boolean ended(Unit unit) {
		LocalDate lastDay = unit.validTo();
		return lastDay != null && lastDay.isBefore(clock.today());
	}

	private void settle(String planId, Directory directory, BiPredicate<Plan, Unit> which) {
		plans.follow(planId, (plan) -> {
			List<Addressee> joined = new ArrayList<>();
			List<Addressee> left = new ArrayList<>();
			Plan settled = plan;
			for (Unit unit : directory.units().stream().filter((it) -> which.test(plan, it)).toList()) {
				PlanChange change = addressed(settled, unit, directory);
				settled = change.plan();
				change.events().stream().filter(AddresseesChanged.class::isInstance).forEach((event) -> {
					joined.addAll(((AddresseesChanged) event).joined());
					left.addAll(((AddresseesChanged) event).left());
				});
			}
			boolean unchanged = joined.isEmpty() && left.isEmpty();
			return new PlanChange(settled, unchanged ? List.of() : List.of(new AddresseesChanged(joined, left)));
		});
	}

	/** A day ahead is left to that day: until then the unit does what it is asked. */
	private PlanChange addressed(Plan plan, Unit unit, Directory directory) {
		LocalDate lastDay = unit.validTo();
		if (lastDay != null && lastDay.isBefore(clock.today())) {
			return plan.leave(unit.unitId(), lastDayIn(plan, lastDay), unit.successorId());
		}
		return plan.join(unit.unitId(), clock.today(), directory.groupsOf(unit, clock.today()));
	}

	/**
	 * Of a unit that was gone before the plan was issued, the successor answers from the
	 * day of issue and no earlier.
	 */
	private LocalDate lastDayIn(Plan plan, LocalDate lastDay) {
		LocalDate signed = plan.content().body().header().issuedOn();
		LocalDate issued = (signed != null) ? signed
				: Optional.ofNullable(plan.standing())
					.map((standing) -> LocalDate.ofInstant(standing.issuedAt(), clock.zone()))
					.orElse(lastDay);
		LocalDate dayBefore = issued.minusDays(1);
		return lastDay.isBefore(dayBefore) ? dayBefore : lastDay;
	}

}
