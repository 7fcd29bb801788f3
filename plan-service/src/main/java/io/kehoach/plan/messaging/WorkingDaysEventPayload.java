package io.kehoach.plan.messaging;

import java.time.Instant;
import java.util.Map;

import io.kehoach.chassis.access.Actor;
import io.kehoach.plan.domain.directory.WorkingYear;
import org.jspecify.annotations.Nullable;

/** An event about the working days of a year. */
record WorkingDaysEventPayload(Instant occurredAt, Actor actor, Map<String, @Nullable Object> changed,
		WorkingYear workingDays) {

}
