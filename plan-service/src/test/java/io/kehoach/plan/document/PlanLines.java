package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.kehoach.plan.document.WrittenPlan.Row;
import io.kehoach.plan.document.WrittenPlan.Table;

/** Plans as text: tables with bars, cell after cell, or columns side by side. */
final class PlanLines {

	private static final int LINE = 108;

	private PlanLines() {
	}

	static String recipients(WrittenPlan plan) {
		return plan.recipients().stream().collect(Collectors.joining(";\n- ", "Nơi nhận:\n- ", "."));
	}

	interface TableText {

		String of(Table table);

	}

	static String text(WrittenPlan plan, TableText form) {
		List<String> lines = new ArrayList<>(plan.head());
		lines.addAll(List.of("Số: " + plan.number(), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
				"Độc lập - Tự do - Hạnh phúc", plan.day(), "", plan.type(), plan.title(), ""));
		plan.basis().forEach((line) -> lines.addAll(wrapped(line, 90)));
		plan.before().forEach((line) -> lines.addAll(wrapped(line, 90)));
		List<String> tables = new ArrayList<>();
		plan.tables().forEach((table) -> tables.addAll(List.of("", form.of(table), "")));
		if (plan.annex().isEmpty()) {
			lines.addAll(tables);
			plan.after().forEach((line) -> lines.addAll(wrapped(line, 90)));
		}
		lines.addAll(List.of("", recipients(plan), "", String.join("\n", plan.signature())));
		if (!plan.annex().isEmpty()) {
			lines.add("");
			lines.addAll(plan.annex());
			lines.addAll(tables);
		}
		return String.join("\n", lines) + "\n";
	}

	static String pipes(Table table) {
		List<String> lines = new ArrayList<>();
		lines.add(pipes(table.titles()));
		lines.add("|---".repeat(table.titles().size()) + "|");
		for (Row row : table.rows()) {
			lines.add(
					row.spans() ? "| " + row.group() + " " + "| ".repeat(table.titles().size()) : pipes(row.printed()));
		}
		return String.join("\n", lines);
	}

	private static String pipes(List<String> cells) {
		return cells.stream().map((cell) -> cell.replace("\n", "<br>")).collect(Collectors.joining(" | ", "| ", " |"));
	}

	static String flowing(Table table) {
		List<String> lines = new ArrayList<>();
		for (List<String> row : rows(table)) {
			for (int c = 0; c < row.size(); c++) {
				lines.addAll(wrapped(row.get(c), row.size() == 1 ? LINE : LINE * table.widths().get(c) / 100));
			}
		}
		return String.join("\n", lines);
	}

	static String laidOut(Table table) {
		List<String> lines = new ArrayList<>();
		for (List<String> row : rows(table)) {
			List<List<String>> cells = new ArrayList<>();
			for (int c = 0; c < row.size(); c++) {
				cells.add(wrapped(row.get(c), row.size() == 1 ? LINE : width(table, c) - 2));
			}
			for (int i = 0; i < cells.stream().mapToInt(List::size).max().orElse(0); i++) {
				StringBuilder line = new StringBuilder();
				for (int c = 0; c < cells.size(); c++) {
					String piece = i < cells.get(c).size() ? cells.get(c).get(i) : "";
					line.append(piece).append(" ".repeat(Math.max(0, width(table, c) - piece.length())));
				}
				lines.add(line.toString().stripTrailing());
			}
		}
		return String.join("\n", lines);
	}

	private static int width(Table table, int column) {
		return LINE * table.widths().get(column) / 100 + 3;
	}

	private static List<List<String>> rows(Table table) {
		List<List<String>> rows = new ArrayList<>(List.of(table.titles()));
		for (Row row : table.rows()) {
			rows.add(row.printed());
		}
		return rows;
	}

	private static List<String> wrapped(String text, int width) {
		List<String> lines = new ArrayList<>();
		for (String paragraph : text.split("\n", -1)) {
			StringBuilder line = new StringBuilder();
			for (String word : paragraph.split(" ", -1)) {
				if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
					lines.add(line.toString());
					line.setLength(0);
				}
				line.append(line.isEmpty() ? "" : " ").append(word);
			}
			lines.add(line.toString());
		}
		return lines.stream().filter((line) -> !line.isEmpty()).toList();
	}

}
