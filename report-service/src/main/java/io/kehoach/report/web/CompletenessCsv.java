package io.kehoach.report.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.chassis.archive.Csv;
import io.kehoach.report.application.Completeness;
import io.kehoach.report.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * The matrix for a spreadsheet, words in cells.
 */
final class CompletenessCsv {

	private static final Map<String, String> VIETNAMESE = Map.of("REPORTED", "Đã báo cáo", "CONFIRMED_NIL",
			"Không phát sinh", "MISSING", "Chưa báo cáo", "EXEMPT", "Được miễn", "ON_TIME", "đúng hạn", "LATE", "muộn",
			"NOT_DUE", "chưa đến hạn", "OVERDUE", "quá hạn", "DAYS", "ngày", "UNIT", "Đơn vị");

	private static final Map<String, String> ENGLISH = Map.of("REPORTED", "Reported", "CONFIRMED_NIL",
			"Nothing to report", "MISSING", "Not reported", "EXEMPT", "Exempt", "ON_TIME", "on time", "LATE", "late",
			"NOT_DUE", "not due", "OVERDUE", "overdue", "DAYS", "days", "UNIT", "Unit");

	private final Map<String, String> words;

	private final DateTimeFormatter day;

	CompletenessCsv(Locale locale, ZoneId zone) {
		this.words = "en".equals(locale.getLanguage()) ? ENGLISH : VIETNAMESE;
		this.day = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(zone);
	}

	String of(Completeness.Matrix matrix) {
		List<String> keys = matrix.periods().stream().map(Period::key).toList();
		Stream<String> head = Stream.of(Csv.line(Stream.concat(Stream.of(word("UNIT")), keys.stream())));
		Stream<String> rows = matrix.units().stream().map((row) -> row(row, keys));
		return Csv.BYTE_ORDER_MARK + Stream.concat(head, rows).collect(Collectors.joining());
	}

	private String row(Completeness.Row row, List<String> keys) {
		Map<String, Completeness.Cell> cells = row.cells()
			.stream()
			.collect(Collectors.toMap(Completeness.Cell::periodKey, Function.identity()));
		return Csv.line(Stream.concat(Stream.of(row.name()), keys.stream().map((key) -> cell(cells.get(key)))));
	}

	private String cell(Completeness.@Nullable Cell cell) {
		if (cell == null) {
			return "";
		}
		String days = (cell.daysLate() > 0) ? " " + cell.daysLate() + " " + word("DAYS") : "";
		String at = (cell.submittedAt() != null) ? " (" + this.day.format(cell.submittedAt()) + ")" : "";
		return word(cell.outcome()) + ", " + word(cell.timing()) + days + at;
	}

	private String word(String key) {
		return this.words.getOrDefault(key, key);
	}

}
