package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Tables whose cells are parted by "|", as Markdown and many text converters write them.
 */
final class PipeTables {

	private static final Pattern ROW = Pattern.compile("^\\|.*\\|\\s*$|^[^|]+(?:\\|[^|]*){2,}$");

	private static final Pattern UNDERLINE = Pattern.compile("^\\|?(?:\\s*:?-{2,}:?\\s*\\|?)+$");

	private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);

	private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

	private PipeTables() {
	}

	/** Whether a text has such tables although it does not call itself Markdown. */
	static boolean isMarked(SourceText source) {
		return source.lines()
			.stream()
			.filter(line -> UNDERLINE.matcher(line.text()).matches() && line.text().contains("|"))
			.count() > 0;
	}

	static boolean isRow(Line line) {
		return ROW.matcher(line.text()).matches();
	}

	static Grid grid(List<Line> lines) {
		List<List<Grid.Cell>> rows = new ArrayList<>();
		int columns = 0;
		for (Line line : lines) {
			if (!UNDERLINE.matcher(line.text()).matches()) {
				rows.add(cells(line));
				columns = Math.max(columns, rows.getLast().size());
			}
		}
		Grid.@Nullable Cell[][] at = new Grid.@Nullable Cell[rows.size()][columns];
		for (int r = 0; r < rows.size(); r++) {
			for (int c = 0; c < columns; c++) {
				at[r][c] = c < rows.get(r).size() ? rows.get(r).get(c) : new Grid.Cell(List.of());
			}
		}
		return new Grid(at, List.of());
	}

	private static List<Grid.Cell> cells(Line line) {
		List<Grid.Cell> cells = new ArrayList<>();
		String text = line.text();
		var bars = BAR.matcher(text);
		int start = text.startsWith("|") ? 1 : 0;
		while (bars.find(start)) {
			cells.add(cell(line, start, bars.start()));
			start = bars.end();
		}
		if (!text.substring(start).isBlank()) {
			cells.add(cell(line, start, text.length()));
		}
		return cells;
	}

	private static Grid.Cell cell(Line line, int from, int to) {
		List<Line> lines = new ArrayList<>();
		int start = from;
		var breaks = BREAK.matcher(line.text()).region(from, to);
		while (breaks.find()) {
			add(lines, line, start, breaks.start());
			start = breaks.end();
		}
		add(lines, line, start, to);
		return new Grid.Cell(lines);
	}

	private static void add(List<Line> lines, Line line, int from, int to) {
		Line part = Markdown.plain(line.part(from, to));
		if (!part.text().isEmpty()) {
			lines.add(new Line(part.text(), part.from(), part.to(), part.page(), 0, false, false, List.of()));
		}
	}

}
