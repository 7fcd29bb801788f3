package io.kehoach.plan.application;

import java.time.LocalDate;
import java.util.List;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.plan.domain.directory.Directory;
import io.kehoach.plan.domain.directory.Unit;
import org.springframework.stereotype.Service;

/** Lets units that come or go follow into the open plans that address their groups. */
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

	public void unitCame(String unitId) {
		Directory directory = directories.directory();
		directory.unit(unitId).ifPresent((unit) -> join(unit, directory.groupsOf(unit, joining(unit))));
	}

	public void unitWent(String unitId, LocalDate lastDay) {
		plans.open().forEach((planId) -> plans.follow(planId, (plan) -> plan.leave(unitId, lastDay)));
	}

	private void join(Unit unit, List<String> groupIds) {
		if (!groupIds.isEmpty()) {
			plans.open()
				.forEach((planId) -> plans.follow(planId, (plan) -> plan.join(unit.unitId(), joining(unit), groupIds)));
		}
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
