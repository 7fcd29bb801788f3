package io.kehoach.report.messaging;

import java.time.Instant;
import java.util.Map;

import io.kehoach.chassis.access.Actor;
import io.kehoach.report.application.BuiltPart;
import io.kehoach.report.application.FailedPart;

/**
 * {@code evidence-pack.part-failed} on the wire.
 */
record FailedPartFact(Instant occurredAt, Actor actor, Map<String, Object> changed, State part) {

	static FailedPartFact of(FailedPart part, Instant now) {
		return new FailedPartFact(now, Actor.SYSTEM, Map.of(),
				new State(part.id(), part.packId(), part.planId(), BuiltPart.SERVICE, part.reason()));
	}

	record State(String id, String packId, String planId, String service, String reason) {
	}

}
