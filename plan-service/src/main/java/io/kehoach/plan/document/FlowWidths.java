package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.kehoach.plan.document.ColumnWidth.Range;
import io.kehoach.plan.document.FlowSegmentation.Segment;

/**
 * Whether lines can be lines of one column, by how wide they are: none is wider than the
 * column, and a line breaks only where its next word would be.
 */
final class FlowWidths {

	private static final Pattern ENDS = Pattern.compile(".*[.,;:…”\"]$");

	/** Letters differ a little from those a document is really set in. */
	private static final double TOLERANCE = 0.06;

	private final List<Line> lines;

	private final boolean known;

	private final int[] widths;

	/** Of a line that goes on with the one before, what is its own. */
	private final int[] own;

	/** How wide a line would be with the first word of the next. */
	private final int[] widthsOn;

	private final Range[] columns;

	/** Sums by column over the lines before each place. */
	private final double[][] tooWide;

	private final double[][] tooEarly;

	private FlowWidths(List<Line> lines, int columns, boolean known) {
		this.known = known;
		this.lines = lines;
		this.widths = new int[lines.size()];
		this.own = new int[lines.size()];
		this.widthsOn = new int[lines.size()];
		this.columns = new Range[columns];
		this.tooWide = new double[columns][lines.size() + 1];
		this.tooEarly = new double[columns][lines.size() + 1];
		int before = 0;
		for (int i = 0; i < widths.length; i++) {
			String text = lines.get(i).text();
			boolean glued = i > 0 && lines.get(i).glued();
			own[i] = TextWidth.of(text);
			widths[i] = own[i] + (glued ? before + TextWidth.SPACE : 0);
			before = widths[i];
			widthsOn[i] = widths[i] + TextWidth.SPACE
					+ (i + 1 < widths.length ? TextWidth.of(ColumnWidth.firstWord(lines.get(i + 1).text())) : 0);
		}
	}

	/**
	 * Each column as wide as its title and its cells, as far as they were found, say.
	 * @param titles of each column the lines its title is broken over
	 */
	static FlowWidths of(List<List<Line>> titles, List<Segment> cells, List<Line> lines) {
		FlowWidths widths = new FlowWidths(lines, titles.size(), !cells.isEmpty());
		for (int c = 0; c < titles.size(); c++) {
			int column = c;
			widths.measure(c, titles.get(c),
					cells.stream().filter(cell -> cell.column() == column && !cell.continued()).toList());
		}
		return widths;
	}

	boolean known() {
		return known;
	}

	double cost(int column, int from, int to) {
		double inside = tooWide[column][to] - tooWide[column][from] + tooEarly[column][to - 1] - tooEarly[column][from];
		if (!lines.get(from).glued()) {
			return inside;
		}
		// What stands before it on the same line is another cell's.
		return inside + over(own[from], columns[column]) - over(widths[from], columns[column]);
	}

	private void measure(int column, List<Line> title, List<Segment> cells) {
		ColumnWidth measured = new ColumnWidth();
		boolean broken = measured.addTitle(title);
		for (Segment cell : cells) {
			for (int i = cell.from(); i < cell.to(); i++) {
				boolean goesOn = i + 1 < cell.to();
				if (goesOn && lines.get(i + 1).glued()) {
					continue;
				}
				boolean wrapped = goesOn && !lines.get(i + 1).opensPage() && !mayEnd(lines.get(i), lines.get(i + 1));
				measured.add(lines.get(i).text(), widths[i], wrapped ? widthsOn[i] : Integer.MAX_VALUE);
			}
		}
		// One title in one line says only that a column is no narrower.
		Range width = broken || cells.size() > 1 ? measured.likeliest() : Range.UNKNOWN;
		columns[column] = width;
		for (int i = 0; i < widths.length; i++) {
			boolean inside = i + 1 < widths.length && !lines.get(i + 1).glued() && !lines.get(i + 1).opensPage();
			tooWide[column][i + 1] = tooWide[column][i] + over(widths[i], width);
			tooEarly[column][i + 1] = tooEarly[column][i]
					+ (inside ? early(widthsOn[i], width, lines.get(i), lines.get(i + 1)) : 0);
		}
	}

	/** What it costs that some lines complete a cell that the page cut. */
	double remnant(int column, List<Line> before, List<Line> rest) {
		double cost = 0;
		Line last = before.isEmpty() ? null : before.getLast();
		for (Line line : rest) {
			int width = TextWidth.of(line.text());
			cost += over(width, columns[column]);
			if (last != null && !line.glued()) {
				int on = TextWidth.of(last.text()) + TextWidth.SPACE + TextWidth.of(ColumnWidth.firstWord(line.text()));
				cost += early(on, columns[column], last, line);
			}
			last = line;
		}
		return cost;
	}

	private double over(int width, Range column) {
		double over = column.most() == 0 ? 0 : width / column.most() - 1 - TOLERANCE;
		return over <= 0 ? 0 : known ? Math.min(6, 1 + 25 * over) : 1.5;
	}

	private double early(int widthOn, Range column, Line line, Line next) {
		if (!known || widthOn > column.least() * (1 - TOLERANCE)) {
			return 0;
		}
		// Justified words of a narrow column come one by one.
		boolean oneWord = line.text().indexOf(' ') < 0;
		return mayEnd(line, next) ? 0.3 : next.startsLower() || oneWord ? 0.8 : 3;
	}

	/** A paragraph inside a cell may end here. */
	private static boolean mayEnd(Line line, Line next) {
		return ENDS.matcher(line.text()).matches() || FlowWords.BULLET.matcher(next.text()).find();
	}

}
