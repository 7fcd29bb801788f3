package io.kehoach.plan.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.kehoach.plan.domain.Finding.Level;
import org.jspecify.annotations.Nullable;

/**
 * Makes another year's draft of a plan: windows and reports move with the year, printed
 * years too.
 */
final class RollingOver {

	private RollingOver() {
	}

	static Content draft(PlanBody old, int year, Map<String, RowResult> results) {
		Integer from = old.header().year();
		if (from == null || year <= from) {
			throw new PlanRuleViolated(PlanRule.YEAR_TAKEN);
		}
		Shift shift = new Shift(from, year - from);
		PlanBody body = new PlanBody(header(old.header(), shift, year),
				old.duties()
					.stream()
					.map((duty) -> new Duty(duty.dutyId(), shift.text(duty.content()), shift.window(duty.window())))
					.toList(),
				old.items().stream().map(shift::item).toList(),
				old.responsibilities().stream().map(shift::duties).toList(),
				old.reporting().stream().map(shift::report).toList(), old.recipients());
		List<Finding> findings = new ArrayList<>(LegalBasis.findings(old.header().basis(), from));
		old.items().forEach((item) -> findings.addAll(continued(item, results)));
		return new Content(body, Map.of(), findings);
	}

	private static List<Finding> continued(PlanItem item, Map<String, RowResult> results) {
		RowResult result = results.getOrDefault(item.itemId(), RowResult.NONE);
		return !result.unfinished() ? List.of()
				: List.of(new Finding("/items/" + item.itemId(), Level.INFO, "row-continued",
						List.of(Integer.toString(result.done()), Integer.toString(result.expected())), null, null));
	}

	private static Header header(Header old, Shift shift, int year) {
		return new Header(old.documentType(), null, null, old.place(), year,
				(old.title() != null) ? shift.text(old.title()) : null, old.issuer(), old.parentBody(), old.basis(),
				old.purposes().stream().map(shift::text).toList(),
				old.requirements().stream().map(shift::text).toList(), old.deadlineRules(), old.signer());
	}

	/** From one year to another. */
	private record Shift(int from, int years) {

		String text(String text) {
			return text.replace(Integer.toString(from), Integer.toString(from + years));
		}

		PlanItem item(PlanItem item) {
			return new PlanItem(item.itemId(), item.no(), text(item.content()),
					item.subItems().stream().map(this::text).toList(), item.citations(), item.result(), item.lead(),
					item.coordinating(), window(item.window()));
		}

		@Nullable Window window(@Nullable Window window) {
			return (window == null) ? null
					: new Window(text(window.text()), window.kind(), date(window.from()), date(window.to()),
							window.rule(), window.recurrence(), window.resolvedBy(), window.condition(), null, null,
							null);
		}

		Responsibility duties(Responsibility old) {
			return new Responsibility(old.responsibilityId(), old.unit(),
					old.duties().stream().map((duty) -> new UnitDuty(text(duty.text()), duty.kind(), null)).toList());
		}

		ReportDefinition report(ReportDefinition old) {
			return new ReportDefinition(text(old.key()), old.kind(), (old.text() != null) ? text(old.text()) : null,
					date(old.from()), date(old.cutOff()), date(old.due()), old.rule(), date(old.lateClose()),
					old.reporters(), old.receiver(), null, null);
		}

		private @Nullable LocalDate date(@Nullable LocalDate day) {
			return (day != null) ? day.plusYears(years) : null;
		}

	}

}
