package io.kehoach.report.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.MergedSection;
import io.kehoach.report.domain.Outcome;
import io.kehoach.report.domain.SectionKind;
import io.kehoach.report.domain.UnitAnswer;

/**
 * The text of a consolidated report. Who has nothing to report stands in the annex only;
 * who has not reported is named.
 */
final class ReportBody {

	private static final String DONE = "DONE";

	private final Sheet sheet;

	ReportBody(Sheet sheet) {
		this.sheet = sheet;
	}

	void write(Consolidation consolidation) {
		introduction(consolidation);
		consolidation.sections()
			.stream()
			.filter((section) -> section.kind() != SectionKind.FIGURES)
			.forEach(this::section);
		this.sheet
			.body("(Số liệu tổng hợp tại Phụ lục I; tình hình gửi báo cáo của các đơn vị tại Phụ lục II kèm theo)./.");
	}

	private void introduction(Consolidation consolidation) {
		List<UnitAnswer> units = consolidation.units();
		long nil = count(units, Outcome.CONFIRMED_NIL.name());
		long reported = count(units, Outcome.REPORTED.name());
		long late = units.stream().filter((unit) -> !unit.outcome().equals(UnitAnswer.MISSING) && unit.late()).count();
		this.sheet.body(("Số đơn vị phải báo cáo: %d. Đã báo cáo: %d; không phát sinh: %d; trong đó gửi muộn: %d; "
				+ "chưa báo cáo: %d.")
			.formatted(units.size(), reported, nil, late, consolidation.missing().size()));
		if (!consolidation.missing().isEmpty()) {
			String names = units.stream()
				.filter((unit) -> unit.outcome().equals(UnitAnswer.MISSING))
				.map(UnitAnswer::name)
				.collect(Collectors.joining(", "));
			this.sheet.body("Đơn vị chưa gửi báo cáo: " + names + ".");
		}
	}

	private static long count(List<UnitAnswer> units, String outcome) {
		return units.stream().filter((unit) -> unit.outcome().equals(outcome)).count();
	}

	private void section(MergedSection section) {
		this.sheet.heading(section.title());
		String text = section.text();
		if (section.empty()) {
			this.sheet.body("Không có nội dung báo cáo.");
		}
		if (text != null && !text.isBlank()) {
			text.lines().filter((line) -> !line.isBlank()).forEach((line) -> this.sheet.body(line.strip()));
		}
		switch (section.key()) {
			case "difficulties" -> difficulties(section);
			default -> tasks(section);
		}
	}

	private void difficulties(MergedSection section) {
		section.rows()
			.forEach((row) -> this.sheet
				.body("- " + row.name() + ": " + Words.unended(row.row().content()) + ((row.row().result() != null)
						? " (đã giải quyết: " + Words.unended(row.row().result()) + ")." : ".")));
	}

	/** One line for each row of the plan: how many units have done it. */
	private void tasks(MergedSection section) {
		Map<String, List<MergedSection.MergedRow>> byRow = section.rows()
			.stream()
			.collect(Collectors.groupingBy((row) -> ((row.row().no() != null) ? row.row().no() + ". " : "- ")
					+ Words.unended(row.row().content()), LinkedHashMap::new, Collectors.toList()));
		byRow.forEach((content, rows) -> {
			long done = rows.stream().filter((row) -> DONE.equals(row.row().state())).count();
			long late = rows.stream().filter((row) -> row.row().late()).count();
			this.sheet.body("%s: %d/%d đơn vị hoàn thành%s.".formatted(content, done, rows.size(),
					(late > 0) ? ", " + late + " đơn vị chậm" : ""));
		});
	}

}
