package io.kehoach.plan.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * A group as it was when the plan was issued; units that join or leave later are recorded
 * with their day.
 */
public record FrozenGroup(String groupId, String name, List<String> unitIds) {

	public FrozenGroup {
		unitIds = unitIds.stream().distinct().sorted().toList();
	}

	boolean has(String unitId) {
		return unitIds.contains(unitId);
	}

	FrozenGroup joinedBy(String unitId) {
		return new FrozenGroup(groupId, name, Stream.concat(unitIds.stream(), Stream.of(unitId)).toList());
	}

	FrozenGroup leftBy(String unitId) {
		return new FrozenGroup(groupId, name, unitIds.stream().filter((member) -> !member.equals(unitId)).toList());
	}

}
