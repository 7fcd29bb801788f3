package io.kehoach.plan.domain.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.kehoach.plan.domain.Party;

/** Turns printed names into units and groups as one unit understands them on one day. */
public record Resolver(Directory directory, String by, LocalDate on) {

	/** Every part by name; a party is resolved when no part is left open. */
	public Party resolve(Party printed) {
		Set<String> unitIds = new LinkedHashSet<>(printed.unitIds());
		Set<String> groupIds = new LinkedHashSet<>(printed.groupIds());
		boolean resolved = !printed.parts().isEmpty();
		for (String part : printed.parts()) {
			resolved &= take(part, unitIds, groupIds);
		}
		return new Party(printed.text(), printed.parts(), List.copyOf(unitIds), List.copyOf(groupIds), printed.mode(),
				resolved);
	}

	/** As {@link #resolve}, for those who lead: with the mode that fits. */
	public Party lead(Party printed) {
		Party party = resolve(printed);
		return party.resolved() ? party.withMode(party.modeOrDefault()) : party;
	}

	/**
	 * The one desk that receives: of "Sở (qua Văn phòng Sở)" it is the last name that is
	 * known.
	 */
	public Party desk(Party printed) {
		return new ArrayList<>(printed.parts()).reversed()
			.stream()
			.flatMap((part) -> unitId(part).stream())
			.findFirst()
			.map((unitId) -> new Party(printed.text(), printed.parts(), List.of(unitId), List.of(), printed.mode(),
					true))
			.orElse(printed);
	}

	/** Whether a printed name means exactly one unit or group here. */
	public boolean knows(String part) {
		return take(part, new LinkedHashSet<>(), new LinkedHashSet<>());
	}

	public Optional<String> unitId(String name) {
		return directory.unitCalled(name, by, on).map(Unit::unitId);
	}

	private boolean take(String part, Set<String> unitIds, Set<String> groupIds) {
		Optional<String> group = directory.groupCalled(part, by).map(UnitGroup::groupId);
		if (group.isPresent()) {
			groupIds.add(group.get());
			return true;
		}
		Optional<String> unit = unitId(part);
		unit.ifPresent(unitIds::add);
		return unit.isPresent();
	}

}
