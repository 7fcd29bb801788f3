package io.kehoach.task.application;

import java.time.Instant;

import io.kehoach.task.domain.IssuedPlan;
import io.kehoach.task.domain.Membership;
import org.jspecify.annotations.Nullable;

/**
 * A claimed fan-out.
 *
 * @param generation counts replacements and rewinds; a step of an older one does not
 * count
 * @param cursor id of the last task dealt with, null at the beginning
 * @param occurredAt when the plan's newest event occurred, on the business clock
 */
public record FanOutJob(String token, long generation, long seq, IssuedPlan plan, Membership membership,
		Instant occurredAt, @Nullable String cursor) {

}
