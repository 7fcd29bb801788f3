package io.kehoach.plan.domain;

import org.jspecify.annotations.Nullable;

/** The next version, edited beside the one in force. */
public record Amendment(PlanStatus status, Content content, @Nullable String note) {

	Amendment with(PlanStatus status, @Nullable String note) {
		return new Amendment(status, content, note);
	}

}
