package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A table as its file format or its rules on paper give it: a merged cell stands at each
 * place it covers.
 */
final class Grid {

	/** Of a table whose format or rules say where its cells are. */
	static final double CERTAIN = 0.97;

	private final @Nullable Cell[][] at;

	private final List<Double> edges;

	private final double confidence;

	/**
	 * @param at cells by row and column
	 * @param edges left edges of the columns and the right edge of the last, in points;
	 * empty where the format has no geometry
	 */
	Grid(@Nullable Cell[][] at, List<Double> edges) {
		this(at, edges, CERTAIN);
	}

	/**
	 * @param confidence how sure the cut into cells is, 0 to 1
	 */
	Grid(@Nullable Cell[][] at, List<Double> edges, double confidence) {
		this.at = at;
		this.edges = List.copyOf(edges);
		this.confidence = confidence;
	}

	/** Identity counts: two cells with the same words are still two cells. */
	static final class Cell {

		private final List<Line> lines;

		Cell(List<Line> lines) {
			this.lines = List.copyOf(lines);
		}

		List<Line> lines() {
			return lines;
		}

		String text() {
			return Span.join(lines).text();
		}

		boolean isBlank() {
			return lines.isEmpty();
		}

	}

	@Nullable Cell at(int row, int column) {
		return at[row][column];
	}

	double confidence() {
		return confidence;
	}

	List<Double> edges() {
		return edges;
	}

	int rows() {
		return at.length;
	}

	int columns() {
		return at.length == 0 ? 0 : at[0].length;
	}

	/** The distinct cells of a block of rows and columns, in reading order. */
	Set<Cell> cells(int fromRow, int toRow, List<Integer> columns) {
		Set<Cell> cells = new LinkedHashSet<>();
		for (int r = fromRow; r < toRow; r++) {
			for (int c : columns) {
				Cell cell = at[r][c];
				if (cell != null) {
					cells.add(cell);
				}
			}
		}
		return cells;
	}

	List<Line> lines() {
		List<Integer> all = new ArrayList<>();
		for (int c = 0; c < columns(); c++) {
			all.add(c);
		}
		return cells(0, rows(), all).stream().flatMap(cell -> cell.lines().stream()).toList();
	}

}
