package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the lines after a page cut back to the cells they were cut from: in column order,
 * each to the cell that it completes best and whose column is wide enough for it.
 */
final class Remnants {

	private static final int MOST_LINES = 80;

	private final List<ColumnRole> columns;

	private final Map<ColumnRole, Integer> widths = new EnumMap<>(ColumnRole.class);

	Remnants(List<ColumnRole> columns, List<FlowTable.Draft> rows) {
		this.columns = columns;
		for (ColumnRole role : columns) {
			int[] lengths = rows.stream()
				.flatMap(row -> row.cells.getOrDefault(role, List.of()).stream())
				.mapToInt(line -> line.text().length())
				.sorted()
				.toArray();
			widths.put(role, lengths.length == 0 ? 0 : lengths[(int) (0.97 * (lengths.length - 1))]);
		}
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
					double least = best[from] + tooWide(columns.get(c), lines.subList(from, to));
					if (least > bound || least >= next[to]) {
						continue;
					}
					double cost = best[from] + cost(row, columns.get(c), lines.subList(from, to));
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
		for (ColumnRole role : columns) {
			cost += cost(row, role, role == ColumnRole.CONTENT ? rest : List.of());
		}
		return cost;
	}

	private double tooWide(ColumnRole role, List<Line> rest) {
		double widest = 1.15 * widths.getOrDefault(role, 0) + 2;
		return 5.0 * rest.stream().filter(line -> line.text().length() > widest).count();
	}

	private double cost(FlowTable.Draft row, ColumnRole role, List<Line> rest) {
		List<Line> before = row.cells.getOrDefault(role, List.of());
		if (before.isEmpty() && rest.isEmpty()) {
			return 0;
		}
		double cost = (before.isEmpty() ? 4 : 0) + tooWide(role, rest);
		if (role == ColumnRole.CONTENT) {
			return cost + content(before, rest);
		}
		return before.size() + rest.size() > role.mostLines() ? cost + 12 : cost + worded(role, before, rest);
	}

	private static double worded(ColumnRole role, List<Line> before, List<Line> rest) {
		List<Line> whole = new ArrayList<>(before);
		whole.addAll(rest);
		String text = Span.text(whole);
		return switch (role) {
			case LEAD, COORDINATING -> FlowCosts.partyText(text) + (rest.isEmpty() ? 0 : 0.2 + 0.05 * rest.size());
			case TIME -> FlowCosts.timeText(text) + (rest.isEmpty() ? 0 : 0.5);
			default -> FlowCosts.unfinished(text) ? 2 : rest.isEmpty() ? 0 : 0.6;
		};
	}

	/** Content is cut in mid-sentence, and its lines are full but for the last. */
	private double content(List<Line> before, List<Line> rest) {
		boolean ended = !before.isEmpty() && FlowCosts.endsSentence(before.getLast().text());
		if (rest.isEmpty()) {
			return ended ? 0 : 1.2;
		}
		double cost = ended && rest.getFirst().startsLower() ? 3 : 0;
		for (int i = 0; i + 1 < rest.size(); i++) {
			String text = rest.get(i).text();
			boolean filled = text.length() + Paragraphs.firstWord(rest.get(i + 1).text()) >= 0.62
					* widths.getOrDefault(ColumnRole.CONTENT, 0);
			cost += filled || FlowCosts.endsSentence(text) ? 0 : 2;
			cost += text.endsWith(".") && rest.get(i + 1).startsLower() ? 3 : 0;
		}
		return cost;
	}

}
