package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives the lines after a page cut back to the cells they were cut from: in column order,
 * each to the cell that it completes best and whose column is wide enough for it.
 */
final class Remnants {

	private static final int MOST_LINES = 80;

	private final List<ColumnRole> columns;

	private final FlowWidths widths;

	private final FlowTexts texts;

	Remnants(List<ColumnRole> columns, FlowWidths widths, FlowTexts texts) {
		this.texts = texts;
		this.columns = columns;
		this.widths = widths;
	}

	void giveBack(FlowTable.Draft row) {
		List<Line> page = new ArrayList<>();
		for (Line line : row.remnant) {
			if (line.opensPage() && !page.isEmpty()) {
				share(row, page);
				page.clear();
			}
			page.add(line);
		}
		if (!page.isEmpty()) {
			share(row, page);
		}
	}

	private void share(FlowTable.Draft row, List<Line> lines) {
		int count = Math.min(lines.size(), MOST_LINES);
		double bound = allContent(row, lines.subList(0, count));
		double[] best = new double[count + 1];
		int[][] begin = new int[columns.size()][count + 1];
		Arrays.fill(best, Double.POSITIVE_INFINITY);
		best[0] = 0;
		for (int c = 0; c < columns.size(); c++) {
			double[] next = new double[count + 1];
			Arrays.fill(next, Double.POSITIVE_INFINITY);
			for (int from = 0; from <= count; from++) {
				int most = Math.min(count, from + columns.get(c).mostLines());
				for (int to = from; best[from] <= bound && to <= most; to++) {
					double cost = best[from] + cost(row, c, lines.subList(from, to));
					if (cost < next[to]) {
						next[to] = cost;
						begin[c][to] = from;
					}
				}
			}
			best = next;
		}
		int to = count;
		for (int c = columns.size() - 1; c >= 0; c--) {
			int from = begin[c][to];
			// What is too long to be shared out can only be content.
			int end = to == count && from < to ? lines.size() : to;
			row.cells.computeIfAbsent(columns.get(c), any -> new ArrayList<>()).addAll(lines.subList(from, end));
			to = from;
		}
		row.cells.values().removeIf(List::isEmpty);
	}

	/** No way to share that is dearer than giving all to the content is worth a look. */
	private double allContent(FlowTable.Draft row, List<Line> rest) {
		double cost = 0;
		for (int c = 0; c < columns.size(); c++) {
			cost += cost(row, c, columns.get(c) == ColumnRole.CONTENT ? rest : List.of());
		}
		return cost;
	}

	private double cost(FlowTable.Draft row, int column, List<Line> rest) {
		ColumnRole role = columns.get(column);
		List<Line> before = row.cells.getOrDefault(role, List.of());
		if (before.isEmpty() && rest.isEmpty()) {
			return 0;
		}
		double cost = (before.isEmpty() ? 4 : 0) + widths.remnant(column, before, rest);
		if (role == ColumnRole.CONTENT) {
			return cost + content(before, rest);
		}
		return before.size() + rest.size() > role.mostLines() ? cost + 12 : cost + worded(role, before, rest);
	}

	private double worded(ColumnRole role, List<Line> before, List<Line> rest) {
		List<Line> whole = new ArrayList<>(before);
		whole.addAll(rest);
		String text = Span.text(whole);
		return switch (role) {
			case LEAD, COORDINATING -> texts.remembered(FlowTexts.Kind.BODIES, text, CellTexts::partyText)
					+ (rest.isEmpty() ? 0 : 0.2 + 0.05 * rest.size());
			case TIME -> texts.remembered(FlowTexts.Kind.TIME, text, CellTexts::timeText) + (rest.isEmpty() ? 0 : 0.5);
			default -> CellTexts.unfinished(text) ? 2 : rest.isEmpty() ? 0 : 0.6;
		};
	}

	/** Content is cut in mid-sentence, and its lines are full but for the last. */
	private static double content(List<Line> before, List<Line> rest) {
		boolean ended = !before.isEmpty() && CellTexts.endsSentence(before.getLast().text());
		if (rest.isEmpty()) {
			return ended ? 0 : 1.2;
		}
		double cost = ended && rest.getFirst().startsLower() ? 3 : 0;
		for (int i = 0; i + 1 < rest.size(); i++) {
			cost += rest.get(i).text().endsWith(".") && rest.get(i + 1).startsLower() ? 3 : 0;
		}
		return cost;
	}

}
