package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The width at which most lines of a column are broken where they are. */
final class ColumnWidth {

	/** A justified line falls to single words, so one word alone says little. */
	private static final double ONE_WORD = 0.25;

	/** The column has at least one width and less than the other. */
	private record Bounds(int least, int most, double weight) {
	}

	/** Between what a column is wide. */
	record Range(double least, double most) {

		static final Range UNKNOWN = new Range(0, 0);

	}

	private final List<Bounds> lines = new ArrayList<>();

	void add(String text, int atLeast, int lessThan) {
		lines.add(new Bounds(atLeast, lessThan, text.indexOf(' ') < 0 ? ONE_WORD : 1));
	}

	/**
	 * @return whether the title's lines say at most how wide the column is
	 */
	boolean addTitle(List<Line> title) {
		for (int i = 0; i < title.size(); i++) {
			int width = TextWidth.of(title.get(i).text());
			boolean last = i + 1 == title.size();
			int on = last ? Integer.MAX_VALUE
					: width + TextWidth.SPACE + TextWidth.of(firstWord(title.get(i + 1).text()));
			lines.add(new Bounds(width, on, 1));
		}
		return title.size() > 1;
	}

	Range likeliest() {
		List<Bounds> from = lines.stream().sorted(Comparator.comparingInt(Bounds::least)).toList();
		List<Bounds> to = lines.stream().sorted(Comparator.comparingInt(Bounds::most)).toList();
		double best = 0;
		Range width = Range.UNKNOWN;
		int passed = 0;
		double fitting = 0;
		for (Bounds line : from) {
			while (passed < to.size() && to.get(passed).most() <= line.least()) {
				fitting -= to.get(passed).weight();
				passed++;
			}
			fitting += line.weight();
			if (fitting >= best) {
				best = fitting;
				int most = passed < to.size() ? to.get(passed).most() : Integer.MAX_VALUE;
				width = new Range(line.least(), most == Integer.MAX_VALUE ? line.least() : most);
			}
		}
		return width;
	}

	static String firstWord(String text) {
		int space = text.indexOf(' ');
		return space < 0 ? text : text.substring(0, space);
	}

}
