package io.kehoach.task.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.kehoach.task.domain.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A decision on many tasks at once.
 *
 * @param undoUntil until when it can be taken back
 */
public record Bulk(String bulkId, BulkAction action, String issuerUnitId, @Nullable String reason,
		@Nullable LocalDate newDueOn, List<String> taskIds, Actor by, Instant undoUntil) {

	public Bulk {
		taskIds = List.copyOf(taskIds);
	}

}
