package io.kehoach.task.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Since when units that joined or left after the issue do or do not belong to a plan's
 * addressees.
 *
 * @param since the date of tasks for everybody else
 */
public record Membership(LocalDate since, Map<String, LocalDate> joined, Set<String> left) {

	public Membership {
		joined = Map.copyOf(joined);
		left = Set.copyOf(left);
	}

	LocalDate dateFor(String unitId) {
		return this.joined.getOrDefault(unitId, this.since);
	}

}
