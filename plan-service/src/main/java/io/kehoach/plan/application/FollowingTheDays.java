package io.kehoach.plan.application;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Queue;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.plan.domain.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Looks through the open plans on every new day: a unit entered with a day ahead begins
 * or ends on that day and not when it is entered. Several instances may sweep at once:
 * the plan's own revision makes each change single.
 */
@Service
public class FollowingTheDays {

	private final Plans plans;

	private final Directories directories;

	private final ChangingAddressees addressees;

	private final BusinessClock clock;

	private final Queue<String> waiting = new ArrayDeque<>();

	private @Nullable LocalDate seen;

	FollowingTheDays(Plans plans, Directories directories, ChangingAddressees addressees, BusinessClock clock) {
		this.plans = plans;
		this.directories = directories;
		this.addressees = addressees;
		this.clock = clock;
	}

	/** A plan that fails is tried again by the next sweep, after all others. */
	public synchronized void sweep() {
		LocalDate today = clock.today();
		if (!today.equals(seen)) {
			waiting.clear();
			waiting.addAll(plans.open());
			seen = today;
		}
		if (!waiting.isEmpty()) {
			followAll(directories.directory());
		}
	}

	private void followAll(Directory directory) {
		for (String planId = waiting.poll(); planId != null; planId = waiting.poll()) {
			try {
				addressees.dayCame(planId, directory);
			}
			catch (RuntimeException ex) {
				waiting.add(planId);
				throw ex;
			}
		}
	}

}
