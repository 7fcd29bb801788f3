package io.kehoach.report.messaging;

import java.util.Set;
import java.util.function.Consumer;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.report.application.PeriodSchedule;
import io.kehoach.report.application.Pictures;

import org.springframework.stereotype.Component;

/**
 * Keeps pictures of plans and lets their reporting periods follow. The periods follow on
 * a repeat too: the first time may have ended between the two writes.
 */
@Component
class PlanEventsListener implements Consumer<IncomingEvent> {

	static final Set<String> TYPES = Set.of("plan.imported.v1", "plan.submitted.v1", "plan.returned.v1",
			"plan.issued.v1", "plan.amended.v1", "plan.addressees-changed.v1", "plan.closed.v1", "plan.cancelled.v1");

	private final KeptEvents kept;

	private final PeriodSchedule schedule;

	PlanEventsListener(Pictures pictures, PeriodSchedule schedule) {
		this.kept = new KeptEvents(pictures, (total) -> {
		});
		this.schedule = schedule;
	}

	@Override
	public void accept(IncomingEvent event) {
		this.schedule.follow(this.kept.plan(event).id());
	}

}
