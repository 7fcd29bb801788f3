package io.kehoach.task.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * For which deadline each warning has been raised, so that it is raised once per
 * deadline.
 */
public record Raised(@Nullable Instant soonFor, @Nullable Instant overdueFor) {

	static final Raised NOTHING = new Raised(null, null);

	boolean overdue(Instant dueAt) {
		return dueAt.equals(this.overdueFor);
	}

	boolean soon(Instant dueAt) {
		return dueAt.equals(this.soonFor);
	}

}
