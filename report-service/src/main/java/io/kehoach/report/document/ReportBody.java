package io.kehoach.report.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.MergedSection;
import io.kehoach.report.domain.Outcome;
import io.kehoach.report.domain.UnitAnswer;

/**
 * The text of a consolidated report. Who has nothing to report stands in the annex only;
 * who has not reported is named.
 */
final class ReportBody {

	static final String ENDING = "(Số liệu tổng hợp tại Phụ lục I; tình hình gửi báo cáo của các đơn vị tại Phụ lục II "
			+ "kèm theo)./.";

	private static final String ENDING_WITH_FILES = "(Số liệu tổng hợp tại Phụ lục I; tình hình gửi báo cáo của các "
			+ "đơn vị tại Phụ lục II; tài liệu kèm theo của các đơn vị tại Phụ lục III)./.";

	private static final String DONE = "DONE";

	private final Sheet sheet;

	ReportBody(Sheet sheet) {
		this.sheet = sheet;
	}

	void write(Consolidation consolidation) {
		introduction(consolidation);
		consolidation.sections().stream().filter((section) -> section.kind().read()).forEach(this::section);
		this.sheet.body(Annexes.files(consolidation).isEmpty() ? ENDING : ENDING_WITH_FILES);
	}

	private void introduction(Consolidation consolidation) {
		Answers answers = Answers.of(consolidation.units());
		this.sheet.body(("Số đơn vị phải báo cáo: %d. Đã báo cáo: %d; không phát sinh: %d; trong đó gửi muộn: %d; "
				+ "chưa báo cáo: %d.")
			.formatted(answers.all, answers.reported, answers.nil, answers.late, answers.missing.size()));
		if (!answers.missing.isEmpty()) {
			this.sheet.body("Đơn vị chưa gửi báo cáo: " + String.join(", ", answers.missing) + ".");
		}
	}

	private void section(MergedSection section) {
		this.sheet.heading(section.title());
		lines(section).forEach(this.sheet::body);
	}

	/** The paragraphs of a section; one without content says so. */
	static List<String> lines(MergedSection section) {
		if (section.empty()) {
			return List.of("Không có nội dung báo cáo.");
		}
		Stream<String> text = Words.or(section.text()).lines().filter((line) -> !line.isBlank()).map(String::strip);
		return Stream.concat(text, section.key().equals("difficulties") ? difficulties(section) : tasks(section))
			.toList();
	}

	private static Stream<String> difficulties(MergedSection section) {
		return section.rows()
			.stream()
			.map((row) -> "- " + row.name() + ": " + Words.unended(row.row().content()) + ((row.row().result() != null)
					? " (đã giải quyết: " + Words.unended(row.row().result()) + ")." : "."));
	}

	/** One line for each row of the plan: how many units have done it. */
	private static Stream<String> tasks(MergedSection section) {
		Map<String, List<MergedSection.MergedRow>> byRow = section.rows()
			.stream()
			.collect(Collectors.groupingBy((row) -> ((row.row().no() != null) ? row.row().no() + ". " : "- ")
					+ Words.unended(row.row().content()), LinkedHashMap::new, Collectors.toList()));
		return byRow.entrySet().stream().map((line) -> {
			List<MergedSection.MergedRow> rows = line.getValue();
			long done = rows.stream().filter((row) -> DONE.equals(row.row().state())).count();
			long late = rows.stream().filter((row) -> row.row().late()).count();
			return "%s: %d/%d đơn vị hoàn thành%s.".formatted(line.getKey(), done, rows.size(),
					(late > 0) ? ", " + late + " đơn vị chậm" : "");
		});
	}

	/** How the expected units have answered. */
	record Answers(int all, long reported, long nil, long late, List<String> missing) {

		static Answers of(List<UnitAnswer> units) {
			List<String> missing = units.stream()
				.filter((unit) -> unit.outcome().equals(UnitAnswer.MISSING))
				.map(UnitAnswer::name)
				.toList();
			long late = units.stream()
				.filter((unit) -> !unit.outcome().equals(UnitAnswer.MISSING) && unit.late())
				.count();
			return new Answers(units.size(), count(units, Outcome.REPORTED), count(units, Outcome.CONFIRMED_NIL), late,
					missing);
		}

		private static long count(List<UnitAnswer> units, Outcome outcome) {
			return units.stream().filter((unit) -> unit.outcome().equals(outcome.name())).count();
		}

	}

}
