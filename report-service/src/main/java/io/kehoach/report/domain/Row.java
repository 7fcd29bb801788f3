package io.kehoach.report.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A task or an obstacle as a line of a report.
 */
public record Row(String id, @Nullable String no, String content, String state, @Nullable LocalDate dueOn,
		@Nullable Instant doneAt, boolean late, @Nullable String result, List<String> evidence) {

	public Row {
		evidence = List.copyOf(evidence);
	}

}
