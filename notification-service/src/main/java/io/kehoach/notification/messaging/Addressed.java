package io.kehoach.notification.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.notification.messaging.PlanWire.GroupWire;
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
		Map<String, List<String>> groups = stream(plan.groups())
			.collect(Collectors.toMap(GroupWire::groupId, (group) -> stream(group.unitIds()).toList(), (a, b) -> a));
		Set<String> units = new TreeSet<>();
		parties(plan).forEach((party) -> {
			stream(party.unitIds()).forEach(units::add);
			stream(party.groupIds()).forEach((group) -> units.addAll(groups.getOrDefault(group, List.of())));
		});
		stream(plan.recipients()).map(PlanWire.RecipientWire::unitId).forEach((unit) -> {
			if (unit != null) {
				units.add(unit);
			}
		});
		return units;
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
