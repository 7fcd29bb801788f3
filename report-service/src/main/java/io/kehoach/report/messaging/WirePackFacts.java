package io.kehoach.report.messaging;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.application.BuiltPart;
import io.kehoach.report.application.FailedPart;
import io.kehoach.report.application.PackFacts;
import io.kehoach.report.domain.EvidencePack;

import org.springframework.stereotype.Component;

/**
 * Names and shapes of the events about evidence packs.
 */
@Component
class WirePackFacts implements PackFacts {

	private final BusinessClock clock;

	WirePackFacts(BusinessClock clock) {
		this.clock = clock;
	}

	@Override
	public OutgoingEvent requested(String id, EvidencePack pack, Actor actor) {
		return new OutgoingEvent("evidence-pack.requested", 1, PackFact.of(id, pack, actor));
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
