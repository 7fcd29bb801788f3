package io.kehoach.report.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Makes one report of many. Only what is signed counts; who has not signed is named. What
 * a unit signed before it left counts, so it is listed like those that are still asked.
 *
 * @param before the reports of the period it is compared with, none where there is none
 */
public record Consolidating(Form form, List<String> expected, Map<String, String> names, List<Report> reports,
		List<Report> before) {

	public List<UnitAnswer> answers(Instant now) {
		Map<String, Report> byUnit = this.reports.stream()
			.collect(Collectors.toMap(Report::unitId, Function.identity()));
		Stream<String> left = this.reports.stream()
			.filter((report) -> report.version() > 0 && report.outcome() != Outcome.EXEMPT)
			.map(Report::unitId)
			.filter((unit) -> !this.expected.contains(unit))
			.sorted();
		return Stream.concat(this.expected.stream(), left).map((unit) -> answer(unit, byUnit.get(unit), now)).toList();
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
		List<Report> signed = signed(this.reports);
		List<Report> earlier = signed(this.before);
		return this.form.sections().stream().map((section) -> merged(section, signed, earlier)).toList();
	}

	private static List<Report> signed(List<Report> reports) {
		return reports.stream()
			.filter((report) -> report.outcome() == Outcome.REPORTED && report.version() > 0)
			.map(Consolidating::asSigned)
			.sorted(Comparator.comparing(Report::unitId))
			.toList();
	}

	/**
	 * With what its unit last signed, which counts also while the report is returned or
	 * reopened, and without what went before.
	 */
	public static Report asSigned(Report report) {
		List<Submission> last = report.submissions().isEmpty() ? List.of() : List.of(report.submissions().getLast());
		return new Report(report.planId(), report.periodKey(), report.unitId(), report.form(), report.terms(),
				report.state(), report.outcome(), report.firstSubmittedAt(), report.submittedAt(), report.acceptedAt(),
				last.isEmpty() ? List.of() : last.getFirst().sections(), List.of(), null, report.version(), last, null,
				null, report.reminders(), null, null);
	}

	private MergedSection merged(Form.FormSection outline, List<Report> signed, List<Report> earlier) {
		List<MergedSection.Part> parts = signed.stream()
			.flatMap((report) -> sections(report, outline.key()).stream()
				.flatMap((section) -> part(report, section).stream()))
			.toList();
		List<MergedSection.MergedRow> rows = signed.stream()
			.flatMap((report) -> sections(report, outline.key()).stream()
				.flatMap((section) -> section.rows().stream())
				.map((row) -> new MergedSection.MergedRow(report.unitId(), name(report.unitId()), row)))
			.toList();
		List<MergedSection.MergedFile> files = signed.stream()
			.flatMap((report) -> sections(report, outline.key()).stream()
				.flatMap((section) -> section.files().stream())
				.map((file) -> new MergedSection.MergedFile(report.unitId(), name(report.unitId()), report.id(), file)))
			.toList();
		String text = parts.stream().map((part) -> part.name() + ": " + part.text()).collect(Collectors.joining("\n"));
		return new MergedSection(outline.key(), outline.title(), outline.kind(), text.isEmpty() ? null : text, parts,
				outline.figures().stream().map((figure) -> total(figure, signed, earlier)).toList(), rows, files);
	}

	private List<MergedSection.Part> part(Report report, Section section) {
		String text = section.text();
		return (text == null || text.isBlank()) ? List.of()
				: List.of(new MergedSection.Part(report.unitId(), name(report.unitId()), report.id(), text.strip()));
	}

	private static Total total(Form.FormFigure figure, List<Report> signed, List<Report> earlier) {
		Total last = Total.of(figure, contributions(figure, earlier, Map.of()), null);
		Map<String, BigDecimal> lastByUnit = new HashMap<>();
		last.contributors().forEach((given) -> {
			if (given.value() != null) {
				lastByUnit.put(given.unitId(), given.value());
			}
		});
		return Total.of(figure, contributions(figure, signed, lastByUnit), last.value());
	}

	private static List<Contribution> contributions(Form.FormFigure figure, List<Report> reports,
			Map<String, BigDecimal> previous) {
		return reports.stream()
			.flatMap((report) -> report.figures()
				.filter((given) -> given.key().equals(figure.key()))
				.map((given) -> Contribution.of(report, given, previous.get(report.unitId()))))
			.toList();
	}

	private static List<Section> sections(Report report, String key) {
		return report.sections().stream().filter((section) -> section.key().equals(key)).toList();
	}

	private String name(String unit) {
		return this.names.getOrDefault(unit, unit);
	}

}
