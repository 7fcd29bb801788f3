package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Puts the grids of one document together: titles that each page repeats, rows cut by a
 * page, cells merged over rows.
 */
final class GridTables {

	private static final double REJOINED = 0.85;

	private final List<TaskRow> rows = new ArrayList<>();

	private @Nullable GridColumns columns;

	/**
	 * @param follows nothing but page furniture stands between this grid and the one
	 * before
	 * @return whether it is (part of) a task table
	 */
	boolean take(Grid grid, boolean follows) {
		GridColumns titled = GridColumns.titled(grid);
		GridColumns before = columns;
		GridColumns found = titled != null ? titled : follows && before != null ? before.continued(grid) : null;
		columns = found == null ? (follows ? before : null) : found;
		if (found == null) {
			return false;
		}
		for (GridRows.Row row : new GridRows(grid, found).rows()) {
			add(row, grid.confidence(), before != null && !rows.isEmpty());
		}
		return true;
	}

	List<TaskRow> rows() {
		return rows.stream().filter(row -> !row.lines(ColumnRole.CONTENT).isEmpty()).toList();
	}

	private void add(GridRows.Row row, double confidence, boolean mayContinue) {
		if (mayContinue && row.opensGrid() && restOfRowBefore(row)) {
			rows.set(rows.size() - 1, joined(rows.getLast(), row));
			return;
		}
		Map<ColumnRole, List<Line>> cells = new EnumMap<>(ColumnRole.class);
		cells.putAll(row.cells());
		List<Line> no = row.lines(ColumnRole.NUMBER);
		cells.remove(ColumnRole.NUMBER);
		// A lead printed once for several rows, the number beside it likewise.
		if (no.isEmpty() && !row.has(ColumnRole.LEAD) && row.has(ColumnRole.TIME) && !rows.isEmpty()) {
			List<Line> lead = rows.getLast().lines(ColumnRole.LEAD);
			if (!lead.isEmpty()) {
				cells.put(ColumnRole.LEAD, lead);
			}
		}
		rows.add(new TaskRow(no.isEmpty() ? null : Span.join(no), cells, confidence));
	}

	private static boolean restOfRowBefore(GridRows.Row row) {
		if (row.has(ColumnRole.NUMBER)) {
			return false;
		}
		List<Line> content = row.lines(ColumnRole.CONTENT);
		boolean lower = !content.isEmpty() && content.getFirst().startsLower();
		return content.isEmpty() || lower || (!row.has(ColumnRole.TIME) && !row.has(ColumnRole.LEAD))
				|| row.cells().values().stream().anyMatch(GridTables::goesOn);
	}

	/**
	 * A cell that the page cut begins in the middle of its text, but a time may be small.
	 */
	private static boolean goesOn(List<Line> cell) {
		Line first = cell.isEmpty() ? null : cell.getFirst();
		return first != null && first.startsLower() && !FlowWords.BEGINS_TIME.matcher(first.text()).find();
	}

	private static TaskRow joined(TaskRow before, GridRows.Row rest) {
		Map<ColumnRole, List<Line>> cells = new EnumMap<>(ColumnRole.class);
		cells.putAll(before.cells());
		rest.cells().forEach((role, lines) -> {
			List<Line> all = new ArrayList<>(cells.getOrDefault(role, List.of()));
			all.addAll(lines);
			cells.put(role, all);
		});
		return new TaskRow(before.no(), cells, Math.min(before.confidence(), REJOINED));
	}

}
