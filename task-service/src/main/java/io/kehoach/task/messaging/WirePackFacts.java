package io.kehoach.task.messaging;

import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.task.application.BuiltPart;
import io.kehoach.task.application.FailedPart;
import io.kehoach.task.application.PackFacts;

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
		return new OutgoingEvent("evidence-pack.part-ready", 1, PartFact.of(part, this.clock.instant()));
	}

	@Override
	public OutgoingEvent failed(FailedPart part) {
		return new OutgoingEvent("evidence-pack.part-failed", 1, FailedPartFact.of(part, this.clock.instant()));
	}

}
