package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Cuts one grid into the rows of the task table: the content column says where a row
 * begins and ends.
 */
final class GridRows {

	/**
	 * @param opensGrid first row of its grid, so it may be the rest of the row before
	 * @param spread roles whose cell covers further rows
	 */
	record Row(Map<ColumnRole, List<Line>> cells, boolean opensGrid, Set<ColumnRole> spread) {

		List<Line> lines(ColumnRole role) {
			return cells.getOrDefault(role, List.of());
		}

		boolean has(ColumnRole role) {
			return !lines(role).isEmpty();
		}

	}

	private static final Pattern COLUMN_NUMBERS = Pattern.compile("\\(?\\d{1,2}\\)?|\\([a-z]\\)|[A-Z]");

	private static final Pattern GROUP_NUMBER = Pattern.compile("(?:[IVX]{1,6}|[A-H])[.)]?");

	private final Grid grid;

	private final GridColumns columns;

	GridRows(Grid grid, GridColumns columns) {
		this.grid = grid;
		this.columns = columns;
	}

	List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		int from = columns.titleRows();
		while (from < grid.rows()) {
			int to = end(from);
			Row row = row(from, to, rows.isEmpty());
			if (!spansTable(from) && !isGroup(row) && !row.cells().isEmpty() && !columnNumbers(from, to)) {
				rows.add(row);
			}
			else if (!row.cells().isEmpty()) {
				rows.add(new Row(Map.of(), false, Set.of()));
			}
			from = to;
		}
		return rows.stream().filter(row -> !row.cells().isEmpty() || rows.size() == 1).toList();
	}

	/** The row goes as far as its content cell. */
	private int end(int from) {
		Grid.Cell content = contentAt(from);
		int to = from + 1;
		while (to < grid.rows() && content != null && contentAt(to) == content) {
			to++;
		}
		return to;
	}

	private Grid.@Nullable Cell contentAt(int row) {
		for (int c : columns.of(ColumnRole.CONTENT)) {
			Grid.Cell cell = grid.at(row, c);
			if (cell != null && !cell.isBlank()) {
				return cell;
			}
		}
		return grid.at(row, columns.of(ColumnRole.CONTENT).getFirst());
	}

	private Row row(int from, int to, boolean first) {
		Map<ColumnRole, List<Line>> cells = new EnumMap<>(ColumnRole.class);
		EnumSet<ColumnRole> spread = EnumSet.noneOf(ColumnRole.class);
		for (ColumnRole role : columns.places().keySet()) {
			List<Line> lines = new ArrayList<>();
			for (Grid.Cell cell : grid.cells(from, to, columns.of(role))) {
				lines.addAll(cell.lines());
				if (covers(cell, role, from - 1) || covers(cell, role, to)) {
					spread.add(role);
				}
			}
			boolean repeatedNumber = role == ColumnRole.NUMBER && spread.contains(role) && from > columns.titleRows()
					&& startsAbove(from);
			if (!lines.isEmpty() && !repeatedNumber) {
				cells.put(role, lines);
			}
		}
		return new Row(cells, first, spread);
	}

	private boolean startsAbove(int from) {
		return grid.cells(from, from + 1, columns.of(ColumnRole.NUMBER))
			.stream()
			.anyMatch(cell -> covers(cell, ColumnRole.NUMBER, from - 1));
	}

	private boolean covers(Grid.Cell cell, ColumnRole role, int row) {
		return row >= columns.titleRows() && row < grid.rows()
				&& grid.cells(row, row + 1, columns.of(role)).contains(cell);
	}

	/** A heading over the whole width. */
	private boolean spansTable(int row) {
		Grid.Cell content = contentAt(row);
		long covered = columns.places()
			.values()
			.stream()
			.filter(places -> grid.cells(row, row + 1, places).contains(content))
			.count();
		return content != null && covered >= Math.max(3, (columns.places().size() + 1) / 2);
	}

	private static boolean isGroup(Row row) {
		boolean bare = !row.has(ColumnRole.LEAD) && !row.has(ColumnRole.COORDINATING) && !row.has(ColumnRole.TIME)
				&& !row.has(ColumnRole.RESULT);
		String no = Span.join(row.lines(ColumnRole.NUMBER)).text();
		String content = Span.join(row.lines(ColumnRole.CONTENT)).text();
		return bare && (GROUP_NUMBER.matcher(no).matches()
				|| (!row.opensGrid() && !no.isEmpty() && Paragraph.capitals(content))
				|| (no.isEmpty() && GROUP_NUMBER.matcher(content.split("[ .]", 2)[0]).matches()));
	}

	/** The line "(1) (2) (3)" below the titles. */
	private boolean columnNumbers(int from, int to) {
		List<Grid.Cell> filled = new ArrayList<>();
		columns.places()
			.values()
			.forEach(places -> filled
				.addAll(grid.cells(from, to, places).stream().filter(cell -> !cell.isBlank()).toList()));
		return filled.size() > 1
				&& filled.stream().allMatch(cell -> COLUMN_NUMBERS.matcher(cell.text().replace(" ", "")).matches());
	}

}
