package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.document.Outline.Entry;
import io.kehoach.plan.document.Responsibilities.Entrusted;
import io.kehoach.plan.domain.Header;
import io.kehoach.plan.domain.Party;
import io.kehoach.plan.domain.PlanBody;
import io.kehoach.plan.domain.ReportDefinition;
import io.kehoach.plan.domain.Responsibility;
import io.kehoach.plan.domain.UnitDuty;
import io.kehoach.plan.domain.phrase.KnownNames;
import io.kehoach.plan.domain.phrase.PartyPhrase;
import io.kehoach.plan.domain.phrase.PlanPeriod;

/** The last part of a plan: who has which duty, and when reports are due. */
public record Organisation(List<Responsibility> responsibilities, List<ReportDefinition> reporting) {

	private static final Pattern REGIME = Pattern.compile("chế độ (?:thông tin,? )?báo cáo");

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
			entrusted.clauses()
				.forEach(clause -> reports.read(clause.withText(Asides.unitDuty(clause.text()).text()),
						entrusted.unit()));
		}
		regime(outline, reports, period);
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

	/**
	 * What the duties of a plan say of its reports, as it is read from them.
	 */
	public static List<ReportDefinition> saidIn(PlanBody plan) {
		Header header = plan.header();
		ReportRules reports = new ReportRules(new PlanPeriod(header.year(), true, header.issuedOn()));
		for (Responsibility responsibility : plan.responsibilities()) {
			Party unit = responsibility.unit();
			responsibility.duties()
				.forEach(duty -> reports.read(Span.of(Line.of(duty.text(), 0, 0)), unit == null ? null : unit.text()));
		}
		return reports.rules().stream().map(ReportRules.Rule::definition).toList();
	}

	/** A part of its own on reports says all of each. */
	private static void regime(Outline outline, ReportRules reports, PlanPeriod period) {
		for (Entry entry : outline.entries()) {
			if (entry.inPart(REGIME)) {
				ReportSentence.read(entry.paragraph().text(), period)
					.ifPresent(report -> reports.put(new ReportRules.Rule(report, entry.paragraph().span())));
			}
		}
	}

	private static List<UnitDuty> duties(Entrusted entrusted) {
		List<UnitDuty> duties = new ArrayList<>();
		for (Span clause : entrusted.clauses()) {
			duties.add(Asides.unitDuty(clause.text()));
		}
		return duties;
	}

	private static @Nullable Party party(@Nullable String unit) {
		return unit == null ? null : Party.printed(unit, PartyPhrase.split(unit, KnownNames.none()));
	}

}
