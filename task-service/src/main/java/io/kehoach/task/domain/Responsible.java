package io.kehoach.task.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who a cell of the plan names: units and groups whose members were frozen at issue.
 */
public record Responsible(List<String> unitIds, List<String> groupIds) {

	public Responsible {
		unitIds = List.copyOf(unitIds);
		groupIds = List.copyOf(groupIds);
	}

	Set<String> units(Map<String, List<String>> groups) {
		Set<String> units = new TreeSet<>(this.unitIds);
		this.groupIds.forEach((group) -> units.addAll(groups.getOrDefault(group, List.of())));
		return units;
	}

}
