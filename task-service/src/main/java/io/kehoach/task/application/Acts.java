package io.kehoach.task.application;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.task.domain.Act;
import io.kehoach.task.domain.Actor;

import org.springframework.stereotype.Component;

/**
 * Says who acts now, on the business clock.
 */
@Component
public class Acts {

	private final BusinessClock clock;

	Acts(BusinessClock clock) {
		this.clock = clock;
	}

	public Act by(Caller caller) {
		return new Act(new Actor(caller.subject(), caller.role()), this.clock.instant());
	}

	public Act bySystem() {
		return Act.bySystem(this.clock.instant());
	}

}
