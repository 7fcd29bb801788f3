package io.kehoach.plan.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.document.FlowMarks.Mark;

/**
 * Finds the cheapest way to cut the lines of a flowing table into cells. Cells come in
 * column order; a row may be cut off by the page and go on with a second, partial round
 * of its columns.
 */
final class FlowSegmentation {

	/** One cell, or a row number or group heading (column -1). */
	record Segment(int column, int from, int to, boolean newRow, boolean continued, Mark mark) {
	}

	private static final int FRESH = 0;

	/** What it costs that a row's number is none. */
	private static final double STRAY = 12;

	/** A way that is dearer than the cheapest by this much hardly ever wins. */
	private static final double BEAM = 9;

	private final FlowMarks marks;

	private final List<Line> lines;

	private final List<ColumnRole> columns;

	private final FlowCosts costs;

	private final EmptyCells empty;

	/** Merged number cells: a row without its own number is nothing odd. */
	private final boolean merged;

	private final ReadingTime time;

	private final FlowPaths paths;

	private final FlowWidths widths;

	FlowSegmentation(FlowMarks marks, FlowTexts texts, List<ColumnRole> columns, boolean merged, FlowWidths widths,
			ReadingTime time) {
		this.time = time;
		this.widths = widths;
		this.marks = marks;
		this.lines = marks.lines();
		this.columns = columns;
		this.merged = merged;
		this.costs = new FlowCosts(marks, texts, widths.known());
		this.empty = new EmptyCells(columns);
		this.paths = new FlowPaths(lines.size(), 2 * columns.size() + 1);
	}

	List<Segment> cheapest() {
		for (int i = 0; i < lines.size(); i++) {
			time.check();
			advance(i);
		}
		return trace();
	}

	/**
	 * The cheapest way into each kind of cell that begins here; only then are the cell's
	 * own lines looked at.
	 */
	private void advance(int i) {
		Entry[] entries = new Entry[2 * columns.size()];
		double hopeless = paths.cheapest(i) + BEAM;
		for (int state = 0; state <= 2 * columns.size(); state++) {
			if (paths.cost(i, state) < hopeless) {
				enter(i, state, entries);
			}
		}
		int from = marks.mark(i) == Mark.NUMBER ? i + 1 : i;
		for (int c = 0; c < columns.size(); c++) {
			cells(i, from, c, false, entries[2 * c]);
			cells(i, from, c, true, entries[2 * c + 1]);
		}
	}

	private void enter(int i, int state, Entry[] entries) {
		double soFar = paths.cost(i, state);
		int column = state == FRESH ? -1 : (state - 1) / 2;
		boolean partial = state != FRESH && (state - 1) % 2 == 1;
		double closing = closing(state);
		Mark mark = marks.mark(i);
		if (mark == Mark.GROUP) {
			group(i, state, soFar + closing);
		}
		else if (mark == Mark.NUMBER) {
			paths.relax(i + 1, FRESH, soFar + closing + STRAY, i, state,
					new Segment(-1, i, i + 1, true, false, Mark.GROUP));
			newRow(state, soFar + closing, true, entries);
		}
		else {
			newRow(state, soFar + closing + unnumbered(i), false, entries);
			if (state != FRESH) {
				nextCells(state, column, partial, soFar, entries);
				continuation(i, state, column, soFar + 0.7 * closing, entries);
			}
		}
	}

	private double unnumbered(int i) {
		return merged ? 0.6 : lines.get(i).opensPage() ? 5 : 7;
	}

	private void group(int i, int state, double cost) {
		for (int to = i + 1; to <= Math.min(lines.size(), i + 5); to++) {
			paths.relax(to, FRESH, cost + 0.3 * (to - i), i, state, new Segment(-1, i, to, true, false, Mark.GROUP));
			if (to < lines.size() && marks.mark(to) != Mark.TEXT) {
				return;
			}
		}
	}

	private void newRow(int state, double cost, boolean numbered, Entry[] entries) {
		for (int c = 0; c < columns.size(); c++) {
			double skip = merged && !numbered ? empty.untilButLead(c) : empty.between(0, c);
			offer(entries, 2 * c, new Entry(cost + skip, state, true));
		}
	}

	private void nextCells(int state, int column, boolean partial, double cost, Entry[] entries) {
		for (int c = column + 1; c < columns.size(); c++) {
			offer(entries, 2 * c + (partial ? 1 : 0),
					new Entry(cost + (partial ? 0 : empty.between(column + 1, c)), state, false));
		}
	}

	/** The rest of a cell that was cut off by the page. */
	private void continuation(int i, int state, int column, double cost, Entry[] entries) {
		Line line = lines.get(i);
		boolean middle = line.startsLower() || Character.isDigit(line.text().codePointAt(0));
		if (!line.opensPage() && (line.gap() > 0 || !middle)) {
			return;
		}
		double odd = line.opensPage() ? middle ? 0.5 : merged ? 5 : 1.5 : 4;
		for (int c = 0; c <= column; c++) {
			offer(entries, 2 * c + 1, new Entry(cost + odd, state, false));
		}
	}

	private static void offer(Entry[] entries, int place, Entry entry) {
		if (entries[place] == null || entry.cost() < entries[place].cost()) {
			entries[place] = entry;
		}
	}

	private void cells(int at, int from, int column, boolean continued, @Nullable Entry entry) {
		ColumnRole role = columns.get(column);
		if (entry == null || entry.cost() > paths.cheapest(at) + BEAM || from >= lines.size()
				|| marks.mark(from) != Mark.TEXT || costs.impossible(role, from, continued)) {
			return;
		}
		int limit = Math.min(lines.size(), from + role.mostLines());
		int reached = 1 + 2 * column + (continued ? 1 : 0);
		int length = 0;
		for (int to = from + 1; to <= limit && length <= role.mostCharacters(); to++) {
			length += lines.get(to - 1).text().length() + 1;
			double cost = entry.cost() + widths.cost(column, from, to);
			if (cost + costs.least(role, from, to, continued) < paths.cheapest(to) + BEAM) {
				paths.relax(to, reached, cost + costs.of(role, from, to, continued), at, entry.state(),
						new Segment(column, from, to, entry.newRow(), continued, Mark.TEXT));
			}
			if (to < lines.size() && marks.mark(to) != Mark.TEXT) {
				return;
			}
		}
	}

	private List<Segment> trace() {
		int at = lines.size();
		int state = 0;
		for (int s = 0; s <= 2 * columns.size(); s++) {
			state = paths.cost(at, s) + closing(s) < paths.cost(at, state) + closing(state) ? s : state;
		}
		return paths.to(at, state);
	}

	/** What it costs that the row ends here. */
	private double closing(int state) {
		return state == FRESH || (state - 1) % 2 == 1 ? 0 : empty.between((state - 1) / 2 + 1, columns.size());
	}

	private record Entry(double cost, int state, boolean newRow) {
	}

}
