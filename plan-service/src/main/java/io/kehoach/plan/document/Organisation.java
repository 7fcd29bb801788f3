package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.document.Responsibilities.Entrusted;
import io.kehoach.plan.domain.DutyKind;
import io.kehoach.plan.domain.Party;
import io.kehoach.plan.domain.ReportDefinition;
import io.kehoach.plan.domain.Responsibility;
import io.kehoach.plan.domain.UnitDuty;
import io.kehoach.plan.domain.phrase.KnownNames;
import io.kehoach.plan.domain.phrase.PartyPhrase;
import io.kehoach.plan.domain.phrase.PlanPeriod;

/** The last part of a plan: who has which duty, and when reports are due. */
record Organisation(List<Responsibility> responsibilities, List<ReportDefinition> reporting) {

	static Organisation of(Outline outline, Draft draft, PlanPeriod period) {
		List<Responsibility> responsibilities = new ArrayList<>();
		ReportRules reports = new ReportRules(period);
		for (Entrusted entrusted : Responsibilities.in(outline)) {
			String id = "r" + (responsibilities.size() + 1);
			draft.at("/responsibilities/" + id, entrusted.span(), entrusted.unit() == null ? 0.6 : 0.9);
			if (entrusted.unit() == null) {
				draft.check("/responsibilities/" + id, "responsible-unit-unknown", entrusted.span());
			}
			responsibilities.add(new Responsibility(id, party(entrusted.unit()), duties(entrusted)));
			entrusted.clauses().forEach(clause -> reports.read(clause, entrusted.unit()));
		}
		List<ReportDefinition> definitions = new ArrayList<>();
		for (ReportRules.Rule rule : reports.rules()) {
			ReportDefinition definition = rule.definition();
			draft.at("/reporting/" + definition.key(), rule.span(), 0.85);
			if (definition.due() == null) {
				draft.check("/reporting/" + definition.key(), "report-due-unknown", rule.span(),
						String.valueOf(definition.text()));
			}
			definitions.add(definition);
		}
		return new Organisation(responsibilities, definitions);
	}

	private static List<UnitDuty> duties(Entrusted entrusted) {
		List<UnitDuty> duties = new ArrayList<>();
		for (Span clause : entrusted.clauses()) {
			DutyKind kind = DutyWords.kindOf(clause.text());
			duties.add(new UnitDuty(clause.text(), kind, null));
		}
		return duties;
	}

	private static @Nullable Party party(@Nullable String unit) {
		return unit == null ? null : Party.printed(unit, PartyPhrase.split(unit, KnownNames.none()));
	}

}
