package io.kehoach.plan.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a unit's own draft of a plan in force: the rows that address the unit, under the
 * same identities.
 */
final class Deriving {

	private Deriving() {
	}

	static Content draft(Plan parent, String unitId, String unitName) {
		PlanBody body = parent.content().body();
		List<PlanItem> rows = body.items().stream().filter((item) -> addresses(parent, item, unitId)).toList();
		if (rows.isEmpty() || !isUnitAddressed(parent, body, unitId)) {
			throw new PlanRuleViolated(PlanRule.NOT_ADDRESSED);
		}
		Party self = new Party(unitName, List.of(unitName), List.of(unitId), List.of(), PartyMode.ONE, true);
		List<PlanItem> own = rows.stream().map((item) -> item.withLead(self).withCoordinating(null)).toList();
		return new Content(
				new PlanBody(header(parent, unitId, unitName), body.duties(), own, List.of(), List.of(), List.of()),
				Map.of(), List.of());
	}

	/** Units that are to derive a plan: by a responsibility that says so. */
	static boolean isUnitAddressed(Plan parent, PlanBody body, String unitId) {
		return body.responsibilities()
			.stream()
			.filter((it) -> it.duties().stream().anyMatch((duty) -> duty.kind() == DutyKind.DERIVE_PLAN))
			.anyMatch((it) -> it.unit() != null && parent.units(it.unit()).contains(unitId));
	}

	static boolean addresses(Plan parent, PlanItem item, String unitId) {
		Set<String> lead = (item.lead() != null) ? parent.units(item.lead()) : Set.of();
		Set<String> helpers = (item.coordinating() != null) ? parent.units(item.coordinating()) : Set.of();
		return lead.contains(unitId) || helpers.contains(unitId);
	}

	private static Header header(Plan parent, String unitId, String unitName) {
		Header above = parent.content().body().header();
		Citation basis = new Citation(above.documentType(), above.number(), above.issuedOn(), above.issuer().text(),
				parent.planId());
		return new Header(above.documentType(), null, null, null, above.year(), above.title(),
				new Issuer(unitName, unitId), above.issuer().text(), List.of(basis), above.purposes(),
				above.requirements(), above.deadlineRules(), null);
	}

}
