package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the white stands that parts the columns of a table without rules.
 *
 * @param bounds between each column and the next
 */
record AlignedColumns(List<Double> bounds) {

	private static final int STEPS = 120;

	/** In spaces. */
	private static final double ASIDE = 8;

	/**
	 * Between two titles, each of which stands inside its column, where the fewest lines
	 * of the body run over.
	 */
	static <P> AlignedColumns under(AlignedTitles<P> titles, List<PlacedLine<P>> body) {
		List<Double> bounds = new ArrayList<>();
		List<PlacedLine<P>> rows = body.stream().filter((line) -> !AlignedTable.isGroup(line)).toList();
		for (int c = 0; c + 1 < titles.titles().size(); c++) {
			bounds.add(whitest(titles.right(c), titles.left(c + 1), rows));
		}
		return new AlignedColumns(List.copyOf(bounds));
	}

	/** The same columns on a page that a converter has set a little aside. */
	<P> AlignedColumns shiftedTo(List<PlacedLine<P>> body, double unit) {
		AlignedColumns best = this;
		for (int step = 1; step <= 30; step++) {
			for (double shift : List.of(step * unit, -step * unit)) {
				AlignedColumns moved = new AlignedColumns(bounds.stream().map(bound -> bound + shift).toList());
				if (moved.fitting(body) > best.fitting(body)) {
					best = moved;
				}
			}
		}
		return best;
	}

	<P> long fitting(List<PlacedLine<P>> lines) {
		return lines.stream().filter(this::fits).count();
	}

	/**
	 * Prose runs over every bound; a line of the table may run over one, since a
	 * converter pushes long words aside.
	 */
	boolean fits(PlacedLine<?> line) {
		long over = bounds.stream().filter(line::crosses).count();
		if (line.pieces().size() == 1 && bounds.stream().filter(x -> line.crosses(x) || line.ties(x)).count() > 1) {
			return false;
		}
		return over == 0 || (over == 1 && bounds.size() > 2);
	}

	int count() {
		return bounds.size() + 1;
	}

	/** The words of a line that stand in a column. */
	<P> List<PlacedLine.Word<P>> words(PlacedLine<P> line, int column) {
		int from = column == 0 ? 0 : line.before(bounds.get(column - 1), ASIDE * line.space());
		int to = column == bounds.size() ? line.words().size() : line.before(bounds.get(column), ASIDE * line.space());
		return line.words().subList(Math.min(from, to), to);
	}

	private static <P> double whitest(double from, double to, List<PlacedLine<P>> body) {
		long fewest = Long.MAX_VALUE;
		int begin = 0;
		int length = 0;
		int bestBegin = 0;
		int bestLength = 0;
		for (int i = 0; i <= STEPS; i++) {
			double x = from + (to - from) * i / STEPS;
			long over = body.stream().mapToLong(line -> line.crosses(x) ? 2 : line.ties(x) ? 1 : 0).sum();
			begin = over > fewest || over < fewest || length == 0 ? i : begin;
			length = over > fewest ? 0 : i - begin + 1;
			if (over < fewest || (over == fewest && length > bestLength)) {
				fewest = over;
				bestBegin = begin;
				bestLength = length;
			}
		}
		return from + (to - from) * Math.min(STEPS, bestBegin + (bestLength - 1) / 2.0) / STEPS;
	}

}
