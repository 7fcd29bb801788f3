package io.kehoach.plan.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.kehoach.plan.domain.PlanEvent.AddresseesChanged;
import org.jspecify.annotations.Nullable;

/** Units that begin or cease to be addressed while a plan is open. */
final class Addressing {

	private Addressing() {
	}

	static PlanChange join(Plan plan, String unitId, LocalDate on, List<String> groupIds) {
		if (plan.status() != PlanStatus.ISSUED) {
			return PlanChange.of(plan);
		}
		List<String> newTo = groups(plan, (group) -> groupIds.contains(group.groupId()) && !group.has(unitId));
		boolean back = plan.inForce().isDissolved(unitId) && Successors.asks(handedOn(plan), unitId);
		if (newTo.isEmpty() && !back) {
			return PlanChange.of(plan);
		}
		Addressee addressee = Addressee.joining(unitId, on, newTo);
		return PlanChange.of(plan.with(plan.inForce().joinedBy(addressee)),
				new AddresseesChanged(List.of(addressee), List.of()));
	}

	/**
	 * Whoever takes over begins on the day after, with what it did not have to do
	 * already.
	 */
	static PlanChange leave(Plan plan, String unitId, LocalDate on, @Nullable String successorId) {
		if (plan.status() != PlanStatus.ISSUED) {
			return PlanChange.of(plan);
		}
		Addressee left = new Addressee(unitId, on, groups(plan, (group) -> group.has(unitId)),
				plan.isOwnOf(unitId) ? null : successorId);
		boolean handsOver = left.successorId() != null && Successors.names(handedOn(plan), unitId);
		boolean dissolved = successorId == null && !plan.isOwnOf(unitId) && Successors.asks(plan.addressed(), unitId);
		if (left.groupIds().isEmpty() && !handsOver && !dissolved) {
			return PlanChange.of(plan);
		}
		Optional<Addressee> joined = successor(plan, left, handsOver);
		Standing gone = plan.inForce().leftBy(left);
		return PlanChange.of(plan.with(joined.map(gone::joinedBy).orElse(gone)),
				new AddresseesChanged(joined.stream().toList(), List.of(left)));
	}

	/** What the plan says of whoever was last to take it over, dissolved since or not. */
	private static PlanBody handedOn(Plan plan) {
		return Successors.in(plan.content().body(),
				(unit) -> Stream.of(plan.isOwnOf(unit) ? unit : plan.inForce().heir(unit)));
	}

	private static Optional<Addressee> successor(Plan plan, Addressee left, boolean handsOver) {
		String successorId = left.successorId();
		if (successorId == null) {
			return Optional.empty();
		}
		List<String> newTo = groups(plan,
				(group) -> left.groupIds().contains(group.groupId()) && !group.has(successorId));
		return (newTo.isEmpty() && !handsOver) ? Optional.empty()
				: Optional.of(Addressee.joining(successorId, left.on().plusDays(1), newTo));
	}

	private static List<String> groups(Plan plan, Predicate<FrozenGroup> which) {
		return plan.inForce().groups().stream().filter(which).map(FrozenGroup::groupId).toList();
	}

}
