package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.document.FlowMarks.Mark;
import io.kehoach.plan.document.FlowSegmentation.Segment;

/**
 * A task table in text whose columns run into one another: cut into cells, then put
 * together into rows.
 */
final class FlowTable {

	static final double FLOW_CONFIDENCE = 0.86;

	private final FlowMarks marks;

	private final List<ColumnRole> columns;

	private final boolean merged;

	private final ReadingTime time;

	private final List<Draft> rows = new ArrayList<>();

	private FlowTable(List<Line> lines, List<ColumnRole> columns, ReadingTime time) {
		this.time = time;
		this.marks = new FlowMarks(lines);
		this.columns = columns.stream().filter(role -> role != ColumnRole.NUMBER).toList();
		this.merged = !columns.contains(ColumnRole.NUMBER) || labelsInTheMiddle();
	}

	static List<TaskRow> rows(List<Line> lines, List<ColumnRole> columns, ReadingTime time) {
		return new FlowTable(lines, columns, time).read();
	}

	/**
	 * Number cells merged over several rows stand anywhere among them, so the first row
	 * has none before it.
	 */
	private boolean labelsInTheMiddle() {
		return !marks.lines().isEmpty() && marks.mark(0) == Mark.TEXT;
	}

	private List<TaskRow> read() {
		for (Segment segment : new FlowSegmentation(marks, columns, merged, time).cheapest()) {
			if (segment.mark() == Mark.GROUP) {
				continue;
			}
			if (segment.newRow() || rows.isEmpty()) {
				rows.add(new Draft(numberBefore(segment)));
			}
			add(rows.getLast(), segment);
		}
		Remnants remnants = new Remnants(columns, rows);
		rows.forEach(remnants::giveBack);
		if (merged) {
			new MergedLeads(rows).spread();
		}
		return rows.stream().filter(row -> row.cells.containsKey(ColumnRole.CONTENT)).map(Draft::row).toList();
	}

	private @Nullable Line numberBefore(Segment segment) {
		int before = segment.from() - 1;
		return before >= 0 && marks.mark(before) == Mark.NUMBER ? marks.lines().get(before) : null;
	}

	private void add(Draft row, Segment segment) {
		List<Line> lines = marks.lines().subList(segment.from(), segment.to());
		if (segment.continued()) {
			row.remnant.addAll(lines);
		}
		else {
			row.cells.computeIfAbsent(columns.get(segment.column()), any -> new ArrayList<>()).addAll(lines);
		}
	}

	/** A row being put together. */
	static final class Draft {

		final @Nullable Line no;

		final Map<ColumnRole, List<Line>> cells = new EnumMap<>(ColumnRole.class);

		/** Lines after a page cut the row, in the order they were extracted. */
		final List<Line> remnant = new ArrayList<>();

		Draft(@Nullable Line no) {
			this.no = no;
		}

		TaskRow row() {
			double confidence = !remnant.isEmpty() ? FLOW_CONFIDENCE - 0.1 : FLOW_CONFIDENCE;
			return new TaskRow(no == null ? null : Span.of(no), cells, confidence);
		}

	}

}
