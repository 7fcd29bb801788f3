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

	private static final double FLOW_CONFIDENCE = 0.86;

	private final FlowMarks marks;

	private final List<ColumnRole> columns;

	private final boolean merged;

	private final List<Draft> rows = new ArrayList<>();

	private FlowTable(List<Line> lines, List<ColumnRole> columns) {
		this.marks = new FlowMarks(lines);
		this.columns = columns.stream().filter(role -> role != ColumnRole.NUMBER).toList();
		this.merged = !columns.contains(ColumnRole.NUMBER) || labelsInTheMiddle();
	}

	static List<TaskRow> rows(List<Line> lines, List<ColumnRole> columns) {
		return new FlowTable(lines, columns).read();
	}

	/**
	 * Number cells merged over several rows stand anywhere among them, so the first row
	 * has none before it.
	 */
	private boolean labelsInTheMiddle() {
		return !marks.lines().isEmpty() && marks.mark(0) == Mark.TEXT && marks.count(Mark.NUMBER) > 0;
	}

	private List<TaskRow> read() {
		for (Segment segment : new FlowSegmentation(marks, columns, merged).cheapest()) {
			if (segment.mark() == Mark.GROUP) {
				continue;
			}
			if (segment.newRow() || rows.isEmpty()) {
				rows.add(new Draft(numberBefore(segment)));
			}
			add(rows.getLast(), segment);
		}
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
		ColumnRole role = columns.get(segment.column());
		ColumnRole home = segment.continued() && role != ColumnRole.CONTENT ? bestHome(row, role, lines) : role;
		row.cells.computeIfAbsent(home, any -> new ArrayList<>()).addAll(lines);
		row.wasCut |= segment.continued();
	}

	/** A short remnant belongs to the cell that it completes best. */
	private ColumnRole bestHome(Draft row, ColumnRole cut, List<Line> remnant) {
		ColumnRole home = cut;
		double least = Double.POSITIVE_INFINITY;
		for (ColumnRole role : columns) {
			List<Line> before = row.cells.getOrDefault(role, List.of());
			if (before.isEmpty() || role == ColumnRole.CONTENT) {
				continue;
			}
			List<Line> after = new ArrayList<>(before);
			after.addAll(remnant);
			double change = cost(role, after) - cost(role, before);
			if (change < least - 1e-9) {
				least = change;
				home = role;
			}
		}
		return home;
	}

	private static double cost(ColumnRole role, List<Line> lines) {
		String text = Span.join(lines).text();
		return switch (role) {
			case LEAD, COORDINATING -> FlowCosts.partyText(text);
			case TIME -> FlowCosts.timeText(text);
			case CONTENT, RESULT, APPROVAL, NOTE, MONEY, OTHER, NUMBER ->
				text.matches(".*(?:,| và| của| về| các|kế|hoạt)$") ? 2 : 0.5;
		};
	}

	/** A row being put together. */
	static final class Draft {

		final @Nullable Line no;

		final Map<ColumnRole, List<Line>> cells = new EnumMap<>(ColumnRole.class);

		boolean wasCut;

		Draft(@Nullable Line no) {
			this.no = no;
		}

		TaskRow row() {
			double confidence = wasCut ? FLOW_CONFIDENCE - 0.1 : FLOW_CONFIDENCE;
			return new TaskRow(no == null ? null : Span.of(no), cells, confidence);
		}

	}

}
