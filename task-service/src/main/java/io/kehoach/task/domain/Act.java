package io.kehoach.task.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * By whom and when, on the business clock.
 */
public record Act(Actor by, Instant at) {

	public Act {
		// The store keeps milliseconds; a finer instant would differ from itself after a
		// read.
		at = at.truncatedTo(ChronoUnit.MILLIS);
	}

	public static Act bySystem(Instant at) {
		return new Act(Actor.SYSTEM, at);
	}

}
