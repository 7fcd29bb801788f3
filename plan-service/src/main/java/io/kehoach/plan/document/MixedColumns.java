package io.kehoach.plan.document;

import java.util.List;

import io.kehoach.plan.domain.phrase.TimePhrase;

import org.jspecify.annotations.Nullable;

/**
 * Text taken from a page line by line across its columns cannot be told apart with
 * certainty. Where many rows came out odd, all rows cut from flowing text are doubtful,
 * and the draft says so once.
 */
final class MixedColumns {

	private static final double DOUBTFUL = 0.4;

	private static final double MOST_ODD = 0.34;

	/** What a list of bodies costs that holds words of another cell. */
	private static final double STRANGE = 3;

	private MixedColumns() {
	}

	static List<TaskRow> noted(List<TaskRow> rows, Draft draft) {
		List<TaskRow> flowing = rows.stream().filter(TaskRow::flowing).toList();
		long odd = flowing.stream().filter(MixedColumns::odd).count();
		if (odd < 2 || odd < MOST_ODD * flowing.size()) {
			return rows;
		}
		draft.check("/items", "columns-mixed", flowing.getFirst().cell(ColumnRole.CONTENT), String.valueOf(odd));
		return rows.stream()
			.map(row -> row.flowing() ? new TaskRow(row.no(), row.cells(), Math.min(DOUBTFUL, row.confidence())) : row)
			.toList();
	}

	private static boolean odd(TaskRow row) {
		Span time = row.cell(ColumnRole.TIME);
		boolean timeless = time == null || !TimePhrase.read(time.text(), CellTexts.ANY_YEAR).understood();
		boolean cut = row.lines(ColumnRole.CONTENT).stream().limit(1).anyMatch(Line::startsLower);
		return cut || timeless || strange(row.cell(ColumnRole.LEAD)) || strange(row.cell(ColumnRole.COORDINATING));
	}

	private static boolean strange(@Nullable Span bodies) {
		return bodies != null && CellTexts.partyText(bodies.text()) >= STRANGE;
	}

}
