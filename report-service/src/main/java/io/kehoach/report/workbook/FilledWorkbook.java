package io.kehoach.report.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import io.kehoach.report.application.Workbooks.InvalidWorkbook;
import io.kehoach.report.domain.Aggregation;
import io.kehoach.report.domain.Edit;
import io.kehoach.report.domain.Figure;
import io.kehoach.report.domain.InvalidEdit;
import io.kehoach.report.domain.Report;
import io.kehoach.report.openxml.SafePackage;
import io.kehoach.report.openxml.UnsafePackage;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody filled into a report's workbook, as edits that pass the same rules
 * as any other.
 */
final class FilledWorkbook {

	private static final int MOST_BYTES = 2 * 1024 * 1024;

	private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

	private final Map<String, byte[]> parts;

	private final CellReading reading;

	private final List<InvalidEdit.Fault> faults = new ArrayList<>();

	FilledWorkbook(byte[] file) {
		this.parts = parts(file);
		this.reading = new CellReading(this.parts.get("xl/sharedStrings.xml"));
	}

	private static Map<String, byte[]> parts(byte[] file) {
		try {
			return SafePackage.parts(file, MOST_BYTES);
		}
		catch (UnsafePackage ex) {
			throw new InvalidWorkbook("workbook-" + ex.why().code(), ex);
		}
	}

	List<Edit> edits(Report report) {
		List<Edit> edits = new ArrayList<>();
		rows(Columns.TEXTS, report).forEach((row, cells) -> {
			CellReading.Cell text = cells.get(Columns.TEXT);
			if (text != null && !text.text().isBlank() && !key(cells).isEmpty()) {
				edits.add(new Edit("/texts/" + (row + 1), key(cells), true, text.text(), List.of()));
			}
		});
		rows(Columns.FIGURES, report).forEach((row, cells) -> figure(row, cells, report, edits));
		if (!this.faults.isEmpty()) {
			throw new InvalidEdit(this.faults);
		}
		return edits;
	}

	private void figure(int row, Map<Integer, CellReading.Cell> cells, Report report, List<Edit> edits) {
		String[] keys = key(cells).split("/", 2);
		String pointer = "/figures/" + (row + 1);
		if (keys.length < 2 || figure(report, keys, (it) -> Figure.FROM_TASKS.equals(it.source()))) {
			return;
		}
		boolean rate = figure(report, keys, (it) -> it.aggregation() == Aggregation.PERCENT);
		Edit.Given value = rate ? null : given(cells, Columns.VALUE, pointer + "/value");
		Edit.Given numerator = given(cells, Columns.NUMERATOR, pointer + "/numerator");
		Edit.Given denominator = given(cells, Columns.DENOMINATOR, pointer + "/denominator");
		if (value != null || numerator != null || denominator != null) {
			edits.add(new Edit(pointer, keys[0], false, null,
					List.of(new Edit.FigureEdit(pointer, keys[1], value, numerator, denominator))));
		}
	}

	private static boolean figure(Report report, String[] keys, Predicate<Figure> wanted) {
		return report.sections()
			.stream()
			.filter((section) -> section.key().equals(keys[0]))
			.flatMap((section) -> section.figures().stream())
			.anyMatch((figure) -> figure.key().equals(keys[1]) && wanted.test(figure));
	}

	private Edit.@Nullable Given given(Map<Integer, CellReading.Cell> cells, int column, String pointer) {
		CellReading.Cell cell = cells.get(column);
		if (cell == null || cell.text().isBlank()) {
			return null;
		}
		if (cell.number() == null) {
			this.faults.add(new InvalidEdit.Fault(pointer, "not-a-number"));
			return null;
		}
		return new Edit.Given(cell.number());
	}

	private static String key(Map<Integer, CellReading.Cell> cells) {
		CellReading.Cell key = cells.get(Columns.KEY);
		return (key != null) ? key.text() : "";
	}

	/** The rows below the head of a sheet that belongs to the report. */
	private Map<Integer, Map<Integer, CellReading.Cell>> rows(String sheet, Report report) {
		Map<Integer, Map<Integer, CellReading.Cell>> rows = this.reading.cells(part(sheet));
		if (!key(rows.getOrDefault(0, Map.of())).equals(report.id())
				|| !key(rows.getOrDefault(1, Map.of())).equals(report.form())) {
			throw new InvalidWorkbook("workbook-of-another-report");
		}
		rows.keySet().removeIf((row) -> row < Columns.FIRST_ROW);
		return rows;
	}

	private byte[] part(String sheet) {
		Map<String, String> targets = new HashMap<>();
		CellReading.each(named(RELATIONS), "Relationship",
				(xml) -> targets.put(Objects.requireNonNullElse(xml.getAttributeValue(null, "Id"), ""),
						Objects.requireNonNullElse(xml.getAttributeValue(null, "Target"), "")));
		List<String> found = new ArrayList<>();
		CellReading.each(named("xl/workbook.xml"), "sheet", (xml) -> {
			if (sheet.equals(xml.getAttributeValue(null, "name"))) {
				for (int at = 0; at < xml.getAttributeCount(); at++) {
					if (xml.getAttributeLocalName(at).equals("id")) {
						found.add(targets.getOrDefault(xml.getAttributeValue(at), ""));
					}
				}
			}
		});
		if (found.size() != 1) {
			throw new InvalidWorkbook("workbook-of-another-report");
		}
		String target = found.getFirst();
		return named(target.startsWith("/") ? target.substring(1) : "xl/" + target);
	}

	private byte[] named(String name) {
		byte[] part = this.parts.get(name);
		if (part == null) {
			throw new InvalidWorkbook("workbook-unreadable");
		}
		return part;
	}

}
