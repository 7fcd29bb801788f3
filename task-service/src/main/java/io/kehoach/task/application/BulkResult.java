package io.kehoach.task.application;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a bulk decision, or its undoing, did to each task.
 */
public record BulkResult(String id, Instant undoUntil, List<Line> results) {

	/**
	 * @param problem stable code of the refusal, null where the task was changed
	 */
	public record Line(String taskId, @Nullable String problem) {

	}

}
