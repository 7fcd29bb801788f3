package io.kehoach.plan.domain;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whom a new version concerns: the units of the rows that changed, as they were and as
 * they are.
 */
final class Affected {

	private Affected() {
	}

	static Set<String> units(Plan before, Plan after, Difference difference) {
		Set<String> units = new TreeSet<>();
		Stream.of(before, after).forEach((plan) -> {
			PlanBody body = plan.addressed();
			parties(body, difference).forEach((party) -> units.addAll(plan.units(party)));
			body.recipients()
				.stream()
				.filter((it) -> difference.recipientIds().contains(it.recipientId()))
				.flatMap((it) -> Stream.ofNullable(it.unitId()))
				.forEach(units::add);
		});
		return units;
	}

	/** Regular duties are whose reports they go into. */
	private static Stream<Party> parties(PlanBody body, Difference difference) {
		Stream<Party> items = body.items()
			.stream()
			.filter((it) -> difference.itemIds().contains(it.itemId()))
			.flatMap((it) -> Stream.concat(Stream.ofNullable(it.lead()), Stream.ofNullable(it.coordinating())));
		Stream<Party> duties = body.responsibilities()
			.stream()
			.filter((it) -> difference.responsibilityIds().contains(it.responsibilityId()))
			.flatMap((it) -> Stream.ofNullable(it.unit()));
		Stream<Party> reports = body.reporting()
			.stream()
			.filter((it) -> difference.reportKeys().contains(it.key()) || !difference.dutyIds().isEmpty())
			.flatMap((it) -> Stream.ofNullable(it.reporters()));
		return Stream.of(items, duties, reports).flatMap((it) -> it);
	}

}
