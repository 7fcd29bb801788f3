package io.kehoach.notification.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.notification.messaging.PlanWire.PartyWire;
import io.kehoach.notification.messaging.PlanWire.PlanState;
import org.jspecify.annotations.Nullable;

/**
 * Every unit a plan speaks to: who leads, coordinates, answers for something, reports or
 * receives it. Groups count with the members they had at issue.
 */
final class Addressed {

	private Addressed() {
	}

	static Set<String> by(PlanState plan) {
		Set<String> units = new TreeSet<>();
		parties(plan).forEach((party) -> members(plan, party).forEach(units::add));
		stream(plan.recipients()).map(PlanWire.RecipientWire::unitId).forEach((unit) -> {
			if (unit != null) {
				units.add(unit);
			}
		});
		return units;
	}

	/**
	 * Who is to issue a plan of its own, and until when; the sooner where that is said
	 * twice.
	 */
	static Map<String, LocalDate> toDerive(PlanState plan) {
		Map<String, LocalDate> units = new TreeMap<>();
		stream(plan.responsibilities()).forEach((responsibility) -> stream(responsibility.duties()).forEach((duty) -> {
			LocalDate due = duty.due();
			if ("DERIVE_PLAN".equals(duty.kind()) && due != null) {
				members(plan, orNobody(responsibility.unit()))
					.forEach((unit) -> units.merge(unit, due, (one, other) -> one.isBefore(other) ? one : other));
			}
		}));
		return units;
	}

	private static Stream<String> members(PlanState plan, PartyWire party) {
		Set<String> named = stream(party.groupIds()).collect(Collectors.toSet());
		return Stream.concat(stream(party.unitIds()),
				stream(plan.groups()).filter((group) -> named.contains(group.groupId()))
					.flatMap((group) -> stream(group.unitIds())));
	}

	private static Stream<PartyWire> parties(PlanState plan) {
		Stream<@Nullable PartyWire> items = stream(plan.items())
			.flatMap((item) -> Stream.of(orNobody(item.lead()), orNobody(item.coordinating())));
		Stream<@Nullable PartyWire> others = Stream.concat(
				stream(plan.responsibilities()).map((duty) -> orNobody(duty.unit())),
				stream(plan.reporting()).map((report) -> orNobody(report.reporters())));
		return Stream.concat(items, others).map(Addressed::orNobody);
	}

	private static PartyWire orNobody(@Nullable PartyWire party) {
		return (party == null) ? new PartyWire(List.of(), List.of()) : party;
	}

	private static <T> Stream<T> stream(@Nullable List<T> list) {
		return (list == null) ? Stream.empty() : list.stream();
	}

}
