package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.kehoach.plan.document.PlacedLine.Word;
import org.jspecify.annotations.Nullable;

/** The part of a table without rules that stands on one page. */
record AlignedTable<P>(AlignedTitles<P> titles, AlignedColumns columns, List<PlacedLine<P>> body, boolean opens) {

	static final Pattern NUMBER = Pattern.compile("\\(?(?:\\d{1,3}(?:\\.\\d{1,2})*|[IVX]{1,5}|[A-H])[.)]?|[a-zđ][.)]");

	/** White may be where no column ends. */
	private static final double CONFIDENCE = 0.88;

	private static final Pattern GROUP = Pattern.compile("(?:[IVX]{1,5}|[A-H])[.)]\\s.*");

	private static final Pattern BEGINS = Pattern.compile("[\\p{Lu}\\d\\-–+\"“(].*");

	/**
	 * As a grid: the titles, then each row; a line that runs over the columns is a
	 * heading.
	 * @param line makes the words of one line of one cell into a line with its place
	 */
	Grid grid(Function<List<Word<P>>, Line> line) {
		List<Grid.@Nullable Cell[]> rows = new ArrayList<>();
		rows.add(titleCells(line));
		List<Integer> starts = starts();
		for (int i = 0; i < starts.size(); i++) {
			int to = i + 1 < starts.size() ? starts.get(i + 1) : body.size();
			rows.add(cells(body.subList(starts.get(i), to), line));
		}
		return new Grid(rows.toArray(new Grid.@Nullable Cell[0][]), List.of(), CONFIDENCE);
	}

	private Grid.@Nullable Cell[] titleCells(Function<List<Word<P>>, Line> line) {
		Grid.@Nullable Cell[] cells = new Grid.@Nullable Cell[columns.count()];
		for (int c = 0; c < cells.length; c++) {
			cells[c] = new Grid.Cell(titles.titles().get(c).stream().map(List::of).map(line).toList());
		}
		return cells;
	}

	private Grid.@Nullable Cell[] cells(List<PlacedLine<P>> lines, Function<List<Word<P>>, Line> line) {
		Grid.@Nullable Cell[] cells = new Grid.@Nullable Cell[columns.count()];
		boolean heading = isHeading(lines.getFirst());
		for (int c = 0; c < cells.length; c++) {
			cells[c] = heading && c > 0 ? cells[0] : cell(lines, heading ? -1 : c, line);
		}
		return cells;
	}

	private Grid.Cell cell(List<PlacedLine<P>> lines, int column, Function<List<Word<P>>, Line> line) {
		return new Grid.Cell(
				lines.stream().map(one -> words(one, column)).filter(words -> !words.isEmpty()).map(line).toList());
	}

	private List<Word<P>> words(PlacedLine<P> line, int column) {
		return column < 0 ? line.words() : columns.words(line, column);
	}

	/** Lines at which a row begins. */
	private List<Integer> starts() {
		List<Integer> numbered = new ArrayList<>();
		List<Integer> starts = new ArrayList<>(List.of(0));
		for (int i = 0; i < body.size(); i++) {
			if (isNumbered(i)) {
				numbered.add(i);
			}
		}
		boolean middle = opens && !numbered.isEmpty() && numbered.getFirst() > 0 && !isHeading(body.getFirst());
		for (int i = 1; i < body.size(); i++) {
			boolean heading = isHeading(body.get(i)) || isHeading(body.get(i - 1));
			boolean begins = numbered.isEmpty() ? body.get(i).apart() : !middle && numbered.contains(i);
			if (heading || begins) {
				starts.add(i);
			}
		}
		return middle ? aroundNumbers(numbered) : starts;
	}

	private boolean isHeading(PlacedLine<P> line) {
		return !columns.fits(line) || isGroup(line);
	}

	static boolean isGroup(PlacedLine<?> line) {
		return line.pieces().size() == 1 && GROUP.matcher(line.text()).matches();
	}

	private boolean isNumbered(int i) {
		int column = titles.column(ColumnRole.NUMBER);
		return column >= 0 && !isHeading(body.get(i))
				&& NUMBER.matcher(PlacedLine.text(words(body.get(i), column))).matches();
	}

	/**
	 * Numbers that stand half way down their rows: as many lines follow one as stand
	 * above it, give or take one, so that the next row begins like a sentence.
	 */
	private List<Integer> aroundNumbers(List<Integer> numbered) {
		List<Integer> starts = new ArrayList<>(List.of(0));
		for (int i = 0; i + 1 < numbered.size(); i++) {
			int middle = 2 * numbered.get(i) - starts.getLast() + 1;
			int least = numbered.get(i) + 1;
			int most = numbered.get(i + 1);
			int best = Math.clamp(middle, least, most);
			for (int near : List.of(middle, middle - 1, middle + 1, middle - 2, middle + 2)) {
				if (near >= least && near <= most && beginsLikeASentence(near)) {
					best = near;
					break;
				}
			}
			starts.add(best);
		}
		return starts;
	}

	private boolean beginsLikeASentence(int i) {
		return BEGINS.matcher(PlacedLine.text(words(body.get(i), titles.column(ColumnRole.CONTENT)))).matches();
	}

}
