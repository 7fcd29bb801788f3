package io.kehoach.plan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.kehoach.plan.domain.Finding.Level;
import io.kehoach.plan.domain.phrase.PlanPeriod;

/**
 * Makes another year's draft of a plan: windows and reports move with the year, printed
 * years too.
 */
final class RollingOver {

	private final YearShift shift;

	private final Header header;

	private RollingOver(int from, int years, Header old) {
		Header undated = new Header(old.documentType(), null, null, old.place(), from + years, old.title(),
				old.issuer(), old.parentBody(), old.basis(), old.purposes(), old.requirements(), old.deadlineRules(),
				old.signer());
		this.shift = new YearShift(from, years, PlanPeriod.of(undated));
		this.header = header(undated);
	}

	static Content draft(PlanBody old, int year, Map<String, RowResult> results) {
		Integer from = old.header().year();
		if (from == null || year <= from) {
			throw new PlanRuleViolated(PlanRule.YEAR_TAKEN);
		}
		RollingOver rolling = new RollingOver(from, year - from, old.header());
		List<Finding> findings = new ArrayList<>(LegalBasis.findings(old.header().basis(), from));
		old.items().forEach((item) -> {
			findings.addAll(continued(item, results));
			findings.addAll(rolling.moved(item));
		});
		return new Content(rolling.body(old), Map.of(), findings);
	}

	private PlanBody body(PlanBody old) {
		return new PlanBody(header,
				old.duties()
					.stream()
					.map((duty) -> new Duty(duty.dutyId(), shift.text(duty.content()), shift.window(duty.window())))
					.toList(),
				old.items().stream().map(this::item).toList(),
				old.responsibilities().stream().map(this::duties).toList(),
				old.reporting().stream().map(this::report).toList(), old.recipients());
	}

	private static List<Finding> continued(PlanItem item, Map<String, RowResult> results) {
		RowResult result = results.getOrDefault(item.itemId(), RowResult.NONE);
		return !result.unfinished() ? List.of()
				: List.of(new Finding("/items/" + item.itemId(), Level.INFO, "row-continued",
						List.of(Integer.toString(result.done()), Integer.toString(result.expected())), null, null));
	}

	/** What a person should compare: a year of the text may have meant something else. */
	private List<Finding> moved(PlanItem old) {
		PlanItem item = item(old);
		List<Finding> found = new ArrayList<>();
		if (!item.content().equals(old.content()) || !item.subItems().equals(old.subItems())) {
			found.add(new Finding("/items/" + old.itemId() + "/content", Level.INFO, "year-moved", List.of(), null,
					null));
		}
		Window window = item.window();
		if (window != null && old.window() != null && window.text().equals(old.window().text())
				&& shift.namesOthers(window.text())) {
			found.add(new Finding("/items/" + old.itemId() + "/window", Level.CHECK, "years-kept",
					List.of(window.text()), window.text(), null));
		}
		return found;
	}

	private Header header(Header old) {
		return new Header(old.documentType(), null, null, old.place(), old.year(),
				(old.title() != null) ? shift.text(old.title()) : null, old.issuer(), old.parentBody(), old.basis(),
				texts(old.purposes()), texts(old.requirements()), old.deadlineRules(), old.signer());
	}

	private PlanItem item(PlanItem item) {
		return new PlanItem(item.itemId(), item.no(), shift.text(item.content()), texts(item.subItems()),
				item.citations(), item.result(), item.lead(), item.coordinating(), shift.window(item.window()));
	}

	private Responsibility duties(Responsibility old) {
		return new Responsibility(old.responsibilityId(), old.unit(),
				old.duties().stream().map((duty) -> new UnitDuty(shift.text(duty.text()), duty.kind(), null)).toList());
	}

	private ReportDefinition report(ReportDefinition old) {
		return new ReportDefinition(shift.key(old.key()), old.kind(),
				(old.text() != null) ? shift.text(old.text()) : null, shift.date(old.from()), shift.date(old.cutOff()),
				shift.date(old.due()), old.rule(), shift.date(old.lateClose()), old.reporters(), old.receiver(), null,
				null);
	}

	private List<String> texts(List<String> texts) {
		return texts.stream().map(shift::text).toList();
	}

}
