package io.kehoach.plan.domain;

import java.time.LocalDate;
import java.util.List;

import io.kehoach.plan.domain.PlanEvent.AddresseesChanged;

/** Units that begin or cease to be addressed while a plan is open. */
final class Addressing {

	private Addressing() {
	}

	static PlanChange join(Plan plan, String unitId, LocalDate on, List<String> groupIds) {
		if (plan.status() != PlanStatus.ISSUED) {
			return PlanChange.of(plan);
		}
		Standing standing = plan.inForce();
		List<String> newTo = standing.groups()
			.stream()
			.filter((group) -> groupIds.contains(group.groupId()) && !group.unitIds().contains(unitId))
			.map(FrozenGroup::groupId)
			.toList();
		if (newTo.isEmpty()) {
			return PlanChange.of(plan);
		}
		Addressee addressee = new Addressee(unitId, on, newTo);
		return PlanChange.of(plan.with(standing.joinedBy(addressee)),
				new AddresseesChanged(List.of(addressee), List.of()));
	}

	static PlanChange leave(Plan plan, String unitId, LocalDate on) {
		if (plan.status() != PlanStatus.ISSUED) {
			return PlanChange.of(plan);
		}
		Standing standing = plan.inForce();
		List<String> leaves = standing.groups()
			.stream()
			.filter((group) -> group.unitIds().contains(unitId))
			.map(FrozenGroup::groupId)
			.toList();
		if (leaves.isEmpty()) {
			return PlanChange.of(plan);
		}
		Addressee addressee = new Addressee(unitId, on, leaves);
		return PlanChange.of(plan.with(standing.leftBy(addressee)),
				new AddresseesChanged(List.of(), List.of(addressee)));
	}

}
