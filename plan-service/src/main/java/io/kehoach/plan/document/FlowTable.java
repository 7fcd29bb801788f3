package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.document.FlowMarks.Mark;
import io.kehoach.plan.document.FlowSegmentation.Segment;

/**
 * A task table in text whose columns run into one another: cut into cells, then put
 * together into rows.
 */
final class FlowTable {

	static final double FLOW_CONFIDENCE = 0.86;

	/** The first look guesses the cells, the next knows how wide the columns are. */
	private static final int PASSES = 2;

	private final FlowMarks marks;

	private final FlowTexts texts;

	private final List<ColumnRole> columns;

	/** Of each column the lines that its title is broken over. */
	private final List<List<Line>> titles;

	private final boolean merged;

	private final ReadingTime time;

	private final List<Draft> rows = new ArrayList<>();

	private FlowTable(List<Line> lines, TableHeader header, ReadingTime time) {
		this.time = time;
		this.marks = new FlowMarks(lines);
		this.texts = new FlowTexts(marks.lines());
		List<ColumnRole> roles = header.columns();
		this.columns = roles.stream().filter(role -> role != ColumnRole.NUMBER).toList();
		this.titles = IntStream.range(0, roles.size())
			.filter(c -> roles.get(c) != ColumnRole.NUMBER)
			.mapToObj(header.titles().lines()::get)
			.toList();
		this.merged = !roles.contains(ColumnRole.NUMBER) || labelsInTheMiddle();
	}

	static List<TaskRow> rows(List<Line> lines, TableHeader header, ReadingTime time) {
		return new FlowTable(lines, header, time).read();
	}

	/**
	 * Number cells merged over several rows stand anywhere among them, so the first row
	 * has none before it.
	 */
	private boolean labelsInTheMiddle() {
		return !marks.lines().isEmpty() && marks.mark(0) == Mark.TEXT;
	}

	private List<TaskRow> read() {
		FlowWidths widths = FlowWidths.of(titles, List.of(), marks.lines());
		List<Segment> cells = List.of();
		for (int pass = 0; pass < PASSES; pass++) {
			cells = new FlowSegmentation(marks, texts, columns, merged, widths, time).cheapest();
			widths = FlowWidths.of(titles, cells, marks.lines());
		}
		for (Segment segment : cells) {
			if (segment.mark() == Mark.GROUP) {
				continue;
			}
			if (segment.newRow() || rows.isEmpty()) {
				rows.add(new Draft(numberBefore(segment)));
			}
			add(rows.getLast(), segment);
		}
		Remnants remnants = new Remnants(columns, widths, texts);
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
