package io.kehoach.plan.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A lead cell merged over several rows is printed once. In extracted text it comes before
 * the last of its rows on the page; an empty line in its place marks the last row that
 * still belongs to the cell of the page before.
 */
final class MergedLeads {

	private final List<FlowTable.Draft> rows;

	MergedLeads(List<FlowTable.Draft> rows) {
		this.rows = rows;
	}

	void spread() {
		List<Line> current = List.of();
		int start = 0;
		for (int i = 0; i < rows.size(); i++) {
			List<Line> printed = rows.get(i).cells.get(ColumnRole.LEAD);
			if (printed != null) {
				fill(start, i, printed);
				current = printed;
				start = i + 1;
			}
			else if (endsCarriedCell(rows.get(i)) && !current.isEmpty()) {
				fill(start, i + 1, current);
				start = i + 1;
			}
		}
		if (!current.isEmpty()) {
			fill(start, rows.size(), current);
		}
	}

	private void fill(int from, int to, List<Line> lead) {
		for (int i = from; i < to; i++) {
			rows.get(i).cells.put(ColumnRole.LEAD, lead);
		}
	}

	private static boolean endsCarriedCell(FlowTable.Draft row) {
		Line first = firstLine(row);
		return first != null && first.gap() > 0;
	}

	private static @Nullable Line firstLine(FlowTable.Draft row) {
		List<Line> content = row.cells.get(ColumnRole.CONTENT);
		return content == null || content.isEmpty() ? null : content.getFirst();
	}

}
