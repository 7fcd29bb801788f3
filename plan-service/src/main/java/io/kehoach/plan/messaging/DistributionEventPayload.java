package io.kehoach.plan.messaging;

import java.time.Instant;
import java.util.Map;

import io.kehoach.chassis.access.Actor;

/** An event about one recipient's copy of a plan. */
record DistributionEventPayload(Instant occurredAt, Actor actor, Map<String, ?> changed,
		DistributionPicture distribution) {

}
