package io.kehoach.task.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A later date asked for before the deadline, and the issuer's answer.
 *
 * @param n counts a task's requests from 1
 */
public record Extension(int n, LocalDate dueOn, String reason, ExtensionState state, Instant requestedAt,
		@Nullable Instant decidedAt, @Nullable String decision) {

	Extension decided(boolean granted, LocalDate on, Act act, String why) {
		return new Extension(this.n, on, this.reason, granted ? ExtensionState.GRANTED : ExtensionState.REFUSED,
				this.requestedAt, act.at(), why);
	}

}
