package io.kehoach.task.domain;

import java.util.List;

/**
 * A reporting period that has opened, and the units expected to report.
 */
public record Period(String planId, String key, Window window, PlannedDeadline due, List<String> expected) {

	public Period {
		expected = List.copyOf(expected);
	}

}
