package io.kehoach.task.domain;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One act on a task: who, what, before, after. Entries are only ever added.
 */
public record HistoryEntry(Instant at, Actor by, String what, @Nullable String reason, List<FieldChange> changes) {

	public HistoryEntry {
		changes = List.copyOf(changes);
	}

}
