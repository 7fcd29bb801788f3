package io.kehoach.report.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import io.kehoach.chassis.access.Actor;
import io.kehoach.report.domain.EvidencePack;
import org.jspecify.annotations.Nullable;

/**
 * {@code evidence-pack.requested} on the wire: what each part has to hold.
 */
record PackFact(Instant occurredAt, Actor actor, Map<String, Object> changed, State evidencePack) {

	static PackFact of(String id, EvidencePack pack, Actor actor) {
		return new PackFact(pack.requestedAt(), actor, Map.of(),
				new State(id, pack.planId(), pack.planTitle(), pack.planNumber(), pack.bodyId(), pack.unitId(),
						pack.periodKey(), pack.from(), pack.to(), pack.requestedAt()));
	}

	record State(String id, String planId, String planTitle, @Nullable String planNumber, String bodyId,
			@Nullable String unitId, @Nullable String periodKey, @Nullable LocalDate from, @Nullable LocalDate to,
			Instant requestedAt) {
	}

}
