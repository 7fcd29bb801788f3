package io.kehoach.plan.messaging;

import java.time.Instant;
import java.util.Map;

import io.kehoach.chassis.access.Actor;
import org.jspecify.annotations.Nullable;

/** An event about a post of a unit. */
record ContactEventPayload(Instant occurredAt, Actor actor, Map<String, @Nullable Object> changed,
		ContactPicture contact) {

}
