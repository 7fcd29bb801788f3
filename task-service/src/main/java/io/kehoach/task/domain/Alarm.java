package io.kehoach.task.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When a task's next warning is to be raised: none for a task that nobody has to hurry
 * for.
 */
final class Alarm {

	private Alarm() {
	}

	static @Nullable Instant next(TaskRole role, Execution execution, Deadline deadline, @Nullable Pause pause,
			Raised raised) {
		Instant dueAt = deadline.dueAt();
		if (dueAt == null || pause != null || role == TaskRole.COORDINATING || !isHurried(execution.state())
				|| raised.overdue(dueAt)) {
			return null;
		}
		Instant soonAt = deadline.soonAt();
		return (soonAt == null || raised.soon(dueAt)) ? dueAt : soonAt;
	}

	private static boolean isHurried(TaskState state) {
		return state == TaskState.NOT_STARTED || state == TaskState.IN_PROGRESS;
	}

}
