package io.kehoach.task.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a task stands against its deadline. Derived whenever it is read, never stored.
 */
public enum Timing {

	IN_TIME, DUE_SOON, OVERDUE, ON_TIME, LATE, NO_DEADLINE;

	static @Nullable Timing of(Task task, Instant now) {
		if (task.execution().state() == TaskState.CANCELLED) {
			return null;
		}
		if (task.role() == TaskRole.COORDINATING || task.deadline().dueAt() == null) {
			return NO_DEADLINE;
		}
		return switch (task.execution().state()) {
			case DONE -> task.missed() ? LATE : ON_TIME;
			case SUBMITTED -> task.missed() ? OVERDUE : IN_TIME;
			case NOT_STARTED, IN_PROGRESS, CANCELLED -> ofOpen(task, now);
		};
	}

	private static Timing ofOpen(Task task, Instant now) {
		if (task.pause() != null) {
			return IN_TIME;
		}
		if (task.deadline().passedAt(now)) {
			return OVERDUE;
		}
		return task.deadline().warnsAt(now) ? DUE_SOON : IN_TIME;
	}

}
