package io.kehoach.task.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A window that awaits an outside date: the unit that is to find it, until a date is set.
 */
public record FollowUp(String unitId, String text, @Nullable Instant closedAt) {

	FollowUp closed(Instant at) {
		return new FollowUp(this.unitId, this.text, at);
	}

}
