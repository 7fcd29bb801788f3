package io.kehoach.plan.domain;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Puts whoever took over in the place of a unit that left. A version keeps the names it
 * was issued with; what it asks is asked of the successor.
 */
final class Successors {

	private Successors() {
	}

	/** Whether the plan names the unit itself, not only a group of its. */
	static boolean names(PlanBody body, String unitId) {
		Stream<String> named = Stream.concat(body.parties().flatMap((party) -> party.unitIds().stream()),
				body.recipients().stream().flatMap((recipient) -> Stream.ofNullable(recipient.unitId())));
		return named.anyMatch(unitId::equals);
	}

	static PlanBody in(PlanBody body, UnaryOperator<String> answering) {
		return new PlanBody(body.header(), body.duties(),
				body.items().stream().map((item) -> item(item, answering)).toList(),
				body.responsibilities().stream().map((it) -> it.withUnit(party(it.unit(), answering))).toList(),
				body.reporting()
					.stream()
					.map((it) -> it.withParties(party(it.reporters(), answering), party(it.receiver(), answering)))
					.toList(),
				body.recipients().stream().map((it) -> recipient(it, answering)).toList());
	}

	private static PlanItem item(PlanItem item, UnaryOperator<String> answering) {
		return item.withLead(party(item.lead(), answering)).withCoordinating(party(item.coordinating(), answering));
	}

	private static Recipient recipient(Recipient recipient, UnaryOperator<String> answering) {
		String unitId = recipient.unitId();
		return (unitId != null) ? recipient.withUnitId(answering.apply(unitId)) : recipient;
	}

	private static @Nullable Party party(@Nullable Party party, UnaryOperator<String> answering) {
		if (party == null) {
			return null;
		}
		List<String> unitIds = party.unitIds().stream().map(answering).distinct().toList();
		return new Party(party.text(), party.parts(), unitIds, party.groupIds(), party.mode(), party.resolved());
	}

}
