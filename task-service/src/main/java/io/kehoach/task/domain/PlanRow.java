package io.kehoach.task.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One row of an issued plan's table.
 */
public record PlanRow(String itemId, @Nullable String no, String content, List<String> subItems, Window window,
		PlannedDeadline due, TaskMode mode, Responsible lead, Responsible coordinating, @Nullable String product) {

	public PlanRow {
		subItems = List.copyOf(subItems);
	}

	Set<String> leads(Map<String, List<String>> groups, @Nullable String takenBy) {
		return (takenBy != null) ? Set.of(takenBy) : this.lead.units(groups);
	}

	/**
	 * Whether that unit's claim of the row stands: the row may have been changed since.
	 */
	boolean isFor(@Nullable String takenBy, Map<String, List<String>> groups) {
		return takenBy != null && this.mode == TaskMode.ANY && this.lead.units(groups).contains(takenBy);
	}

	/** A unit that leads the row is not also coordinating it. */
	Set<String> coordinators(Map<String, List<String>> groups) {
		Set<String> units = this.coordinating.units(groups);
		units.removeAll(this.lead.units(groups));
		return units;
	}

	/** What the plan prints as done asks nobody for anything. */
	public boolean isDone() {
		return this.window.kind() == WindowKind.DONE;
	}

	boolean recurs() {
		return this.window.kind() == WindowKind.RECURRING;
	}

	boolean concerns(String unitId, Map<String, List<String>> groups) {
		return this.lead.units(groups).contains(unitId) || this.coordinating.units(groups).contains(unitId);
	}

}
