package io.kehoach.plan.messaging;

import java.time.Instant;
import java.util.Map;

import io.kehoach.chassis.access.Actor;
import org.jspecify.annotations.Nullable;

/** An event about a unit. */
record UnitEventPayload(Instant occurredAt, Actor actor, Map<String, @Nullable Object> changed, UnitPicture unit) {

}
