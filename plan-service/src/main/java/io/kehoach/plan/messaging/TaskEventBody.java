package io.kehoach.plan.messaging;

import java.time.Instant;
import java.util.Optional;

import io.kehoach.plan.domain.TaskResult;
import org.jspecify.annotations.Nullable;

/** Of a task-event, what plan-service reads. */
record TaskEventBody(Task task) {

	/**
	 * Only rows of a table have a next year, and only whoever leads one answers for it.
	 */
	Optional<TaskResult> result() {
		return (task.itemId() != null && task.role().equals("lead")) ? Optional.of(new TaskResult(task.planId(),
				task.itemId(), task.unitId(), task.owed(), task.state().equals("DONE"), task.dueAt(), task.doneAt()))
				: Optional.empty();
	}

	record Task(String id, String planId, @Nullable String itemId, String unitId, String role, String state,
			@Nullable Object exempt, @Nullable Instant dueAt, @Nullable Instant doneAt) {

		boolean owed() {
			return exempt == null && !state.equals("CANCELLED");
		}

	}

}
