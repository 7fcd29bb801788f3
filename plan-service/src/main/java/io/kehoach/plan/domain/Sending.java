package io.kehoach.plan.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version that went out.
 *
 * @param unitId the unit that an amendment concerned; null for the first version, which
 * went to everybody
 */
public record Sending(@Nullable String unitId, int version, Instant at) {
}
