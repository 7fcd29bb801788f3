package io.kehoach.plan.messaging;

import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.plan.application.BuiltPart;
import io.kehoach.plan.application.FailedPart;
import io.kehoach.plan.application.PackFacts;

import org.springframework.stereotype.Component;

/**
 * Name and shape of the event about a part of an evidence pack.
 */
@Component
class WirePackFacts implements PackFacts {

	private final BusinessClock clock;

	WirePackFacts(BusinessClock clock) {
		this.clock = clock;
	}

	@Override
	public OutgoingEvent ready(BuiltPart part) {
		return new OutgoingEvent("evidence-pack.part-ready", 1, PartFact.of(part, clock.instant()));
	}

	@Override
	public OutgoingEvent failed(FailedPart part) {
		return new OutgoingEvent("evidence-pack.part-failed", 1, FailedPartFact.of(part, clock.instant()));
	}

}
