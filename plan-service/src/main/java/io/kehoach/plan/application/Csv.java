package io.kehoach.plan.application;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values as spreadsheets write them (RFC 4180); the lines keep their
 * numbers. Where the comma parts decimals, spreadsheets part cells by semicolons.
 */
final class Csv {

	private final String text;

	private final char separator;

	private final List<Line> lines = new ArrayList<>();

	private final StringBuilder cell = new StringBuilder();

	private List<String> cells = new ArrayList<>();

	private boolean quoted;

	private int number = 1;

	private int began = 1;

	private Csv(String text) {
		this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
		String titles = this.text.lines().findFirst().orElse("");
		this.separator = (titles.contains(";") && !titles.contains(",")) ? ';' : ',';
	}

	static List<Line> read(String text) {
		return new Csv(text).read();
	}

	private List<Line> read() {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			number += (c == '\n') ? 1 : 0;
			if (quoted) {
				i += inside(c, i);
			}
			else {
				outside(c);
			}
		}
		endLine();
		return lines;
	}

	/** A doubled quote stands for one; a single one ends the cell's quoted part. */
	private int inside(char c, int i) {
		boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
		if (c != '"' || doubled) {
			cell.append(c);
		}
		else {
			quoted = false;
		}
		return doubled ? 1 : 0;
	}

	private void outside(char c) {
		if (c == separator) {
			endCell();
			return;
		}
		switch (c) {
			case '"' -> quoted = true;
			case '\n' -> endLine();
			case '\r' -> {
			}
			default -> cell.append(c);
		}
	}

	private void endCell() {
		cells.add(cell.toString().strip());
		cell.setLength(0);
	}

	private void endLine() {
		endCell();
		if (cells.stream().anyMatch((value) -> !value.isEmpty())) {
			lines.add(new Line(began, cells));
		}
		cells = new ArrayList<>();
		began = number;
	}

	record Line(int number, List<String> cells) {

		String cell(int column) {
			return (column >= 0 && column < cells.size()) ? cells.get(column) : "";
		}

	}

}
