package io.kehoach.plan.document;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One row of a task table, by column roles.
 *
 * @param cells lines of each cell; a column that the row leaves empty is absent
 * @param confidence how sure the cut into cells is, 0 to 1
 */
record TaskRow(@Nullable Span no, Map<ColumnRole, List<Line>> cells, double confidence) {

	TaskRow {
		EnumMap<ColumnRole, List<Line>> copy = new EnumMap<>(ColumnRole.class);
		cells.forEach((role, lines) -> copy.put(role, List.copyOf(lines)));
		cells = copy;
	}

	/** Whether it was cut from text whose columns run into one another. */
	boolean flowing() {
		return confidence <= FlowTable.FLOW_CONFIDENCE;
	}

	List<Line> lines(ColumnRole role) {
		return cells.getOrDefault(role, List.of());
	}

	@Nullable Span cell(ColumnRole role) {
		List<Line> lines = lines(role);
		return lines.isEmpty() ? null : Span.join(lines);
	}

	TaskRow with(ColumnRole role, List<Line> lines) {
		EnumMap<ColumnRole, List<Line>> copy = new EnumMap<>(ColumnRole.class);
		copy.putAll(cells);
		copy.put(role, lines);
		return new TaskRow(no, copy, confidence);
	}

}
