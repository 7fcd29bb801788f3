package io.kehoach.plan.domain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Puts whoever took over in the place of a unit that left; where nobody did, what it was
 * given is asked of nobody. A version keeps the names it was issued with.
 */
final class Successors {

	private Successors() {
	}

	/** Whether the plan names the unit itself, not only a group of its. */
	static boolean names(PlanBody body, String unitId) {
		return asks(body, unitId)
				|| body.recipients().stream().anyMatch((recipient) -> unitId.equals(recipient.unitId()));
	}

	/** Whether the plan gives the unit itself something to do. */
	static boolean asks(PlanBody body, String unitId) {
		return Stream
			.of(body.items().stream().flatMap((it) -> Stream.of(it.lead(), it.coordinating())),
					body.responsibilities().stream().map(Responsibility::unit),
					body.reporting().stream().map(ReportDefinition::reporters))
			.flatMap((parties) -> parties)
			.anyMatch((party) -> party != null && party.unitIds().contains(unitId));
	}

	static PlanBody in(PlanBody body, Function<String, Stream<String>> answering) {
		return new PlanBody(body.header(), body.duties(),
				body.items().stream().map((item) -> item(item, answering)).toList(),
				body.responsibilities().stream().map((it) -> it.withUnit(party(it.unit(), answering))).toList(),
				body.reporting()
					.stream()
					.map((it) -> it.withParties(party(it.reporters(), answering),
							party(it.receiver(), (unitId) -> somebody(unitId, answering))))
					.toList(),
				body.recipients().stream().map((it) -> recipient(it, answering)).toList());
	}

	/** A copy or a report goes where it was to go, where nobody else is named. */
	private static Stream<String> somebody(String unitId, Function<String, Stream<String>> answering) {
		return Stream.of(answering.apply(unitId).findFirst().orElse(unitId));
	}

	private static PlanItem item(PlanItem item, Function<String, Stream<String>> answering) {
		return item.withLead(party(item.lead(), answering)).withCoordinating(party(item.coordinating(), answering));
	}

	private static Recipient recipient(Recipient recipient, Function<String, Stream<String>> answering) {
		String unitId = recipient.unitId();
		return (unitId != null) ? recipient.withUnitId(somebody(unitId, answering).findFirst().orElse(unitId))
				: recipient;
	}

	private static @Nullable Party party(@Nullable Party party, Function<String, Stream<String>> answering) {
		if (party == null) {
			return null;
		}
		List<String> unitIds = party.unitIds().stream().flatMap(answering).distinct().toList();
		return new Party(party.text(), party.parts(), unitIds, party.groupIds(), party.mode(), party.resolved());
	}

}
