package io.kehoach.report.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Makes one report of many. Only what is signed counts; who has not signed is named.
 */
public record Consolidating(Form form, List<String> expected, Map<String, String> names, List<Report> reports) {

	public List<UnitAnswer> answers(Instant now) {
		Map<String, Report> byUnit = this.reports.stream()
			.collect(Collectors.toMap(Report::unitId, Function.identity()));
		return this.expected.stream().map((unit) -> answer(unit, byUnit.get(unit), now)).toList();
	}

	private UnitAnswer answer(String unit, @Nullable Report report, Instant now) {
		if (report == null) {
			return new UnitAnswer(unit, name(unit), null, UnitAnswer.MISSING, false, 0, null);
		}
		String outcome = (report.outcome() != null) ? report.outcome().name() : UnitAnswer.MISSING;
		return new UnitAnswer(unit, name(unit), report.id(), outcome, report.late(now), report.daysLate(now),
				report.firstSubmittedAt());
	}

	public List<MergedSection> sections() {
		List<Report> signed = this.reports.stream()
			.filter((report) -> report.outcome() == Outcome.REPORTED)
			.map(Consolidating::asSigned)
			.sorted(Comparator.comparing(Report::unitId))
			.toList();
		return this.form.sections().stream().map((section) -> merged(section, signed)).toList();
	}

	/**
	 * A report that was returned or reopened still counts with what its unit last signed.
	 */
	private static Report asSigned(Report report) {
		Submission last = report.submissions().getLast();
		return new Report(report.planId(), report.periodKey(), report.unitId(), report.form(), report.terms(),
				report.state(), last.outcome(), report.firstSubmittedAt(), last.submittedAt(), report.acceptedAt(),
				last.sections(), List.of(), null, last.version(), List.of(), null, null, 0);
	}

	private MergedSection merged(Form.FormSection outline, List<Report> signed) {
		List<MergedSection.Part> parts = signed.stream()
			.flatMap((report) -> sections(report, outline.key()).stream()
				.flatMap((section) -> part(report, section).stream()))
			.toList();
		List<MergedSection.MergedRow> rows = signed.stream()
			.flatMap((report) -> sections(report, outline.key()).stream()
				.flatMap((section) -> section.rows().stream())
				.map((row) -> new MergedSection.MergedRow(report.unitId(), name(report.unitId()), row)))
			.toList();
		String text = parts.stream().map((part) -> part.name() + ": " + part.text()).collect(Collectors.joining("\n"));
		return new MergedSection(outline.key(), outline.title(), outline.kind(), text.isEmpty() ? null : text, parts,
				outline.figures().stream().map((figure) -> total(figure, signed)).toList(), rows);
	}

	private List<MergedSection.Part> part(Report report, Section section) {
		String text = section.text();
		return (text == null || text.isBlank()) ? List.of()
				: List.of(new MergedSection.Part(report.unitId(), name(report.unitId()), report.id(), text.strip()));
	}

	private static Total total(Form.FormFigure figure, List<Report> signed) {
		return Total.of(figure,
				signed.stream()
					.flatMap((report) -> report.figures()
						.filter((given) -> given.key().equals(figure.key()))
						.map((given) -> Contribution.of(report, given)))
					.toList());
	}

	private static List<Section> sections(Report report, String key) {
		return report.sections().stream().filter((section) -> section.key().equals(key)).toList();
	}

	private String name(String unit) {
		return this.names.getOrDefault(unit, unit);
	}

}
