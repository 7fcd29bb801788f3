package io.kehoach.report.messaging;

import java.time.Instant;
import java.util.Map;

import io.kehoach.chassis.access.Actor;
import io.kehoach.report.application.BuiltPart;

/**
 * {@code evidence-pack.part-ready} on the wire.
 */
record PartFact(Instant occurredAt, Actor actor, Map<String, Object> changed, State part) {

	static PartFact of(BuiltPart part, Instant now) {
		return new PartFact(now, Actor.SYSTEM, Map.of(),
				new State(part.id(), part.packId(), part.planId(), BuiltPart.SERVICE, part.name(),
						part.archive().sha256(), part.archive().size(), part.archive().files(), part.href()));
	}

	record State(String id, String packId, String planId, String service, String name, String sha256, long size,
			int files, String href) {
	}

}
