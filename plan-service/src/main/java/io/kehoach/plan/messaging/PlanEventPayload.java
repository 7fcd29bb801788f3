package io.kehoach.plan.messaging;

import java.time.Instant;
import java.util.Map;

import io.kehoach.chassis.access.Actor;

/** An event about a plan: what changed, and the plan as it is now. */
record PlanEventPayload(Instant occurredAt, Actor actor, Map<String, ?> changed, PlanPicture plan) {

}
