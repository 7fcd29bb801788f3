package io.kehoach.plan.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.plan.domain.Addressee;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanChange;
import io.kehoach.plan.domain.PlanEvent.AddresseesChanged;
import io.kehoach.plan.domain.directory.Directory;
import io.kehoach.plan.domain.directory.Unit;
import org.springframework.stereotype.Service;

/**
 * Lets units that come or go follow into the open plans that address their groups. A plan
 * that has just come into force is looked at again: a unit may have come while it was
 * being issued, or have its last day ahead of it.
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
		plans.follow(planId, (plan) -> {
			List<Addressee> joined = new ArrayList<>();
			List<Addressee> left = new ArrayList<>();
			Plan settled = plan;
			for (Unit unit : directory.units()) {
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

	private PlanChange addressed(Plan plan, Unit unit, Directory directory) {
		LocalDate lastDay = unit.validTo();
		if (lastDay != null) {
			return plan.leave(unit.unitId(), lastDayIn(plan, lastDay), unit.successorId());
		}
		LocalDate first = joining(unit);
		return plan.join(unit.unitId(), first, directory.groupsOf(unit, first));
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

	/**
	 * A unit is addressed from the day it is recorded, or later where it begins to exist
	 * later.
	 */
	private LocalDate joining(Unit unit) {
		LocalDate today = clock.today();
		return (unit.validFrom() != null && unit.validFrom().isAfter(today)) ? unit.validFrom() : today;
	}

}
