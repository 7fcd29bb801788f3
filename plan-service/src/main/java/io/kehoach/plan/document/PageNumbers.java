package io.kehoach.plan.document;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page numbers in text that does not say where its pages end. They count on by one
 * just as rows do, so a number that a row may have is a page's only where the row's comes
 * after it or the titles of the table are printed again.
 */
final class PageNumbers {

	private static final Pattern ALONE = Pattern.compile("(\\d{1,3})\\.?");

	private final List<Line> lines;

	private final BitSet found = new BitSet();

	private int row;

	private int page = 1;

	private PageNumbers(List<Line> lines) {
		this.lines = lines;
	}

	static BitSet in(List<Line> lines) {
		PageNumbers numbers = new PageNumbers(lines);
		numbers.find();
		return numbers.found;
	}

	private void find() {
		boolean table = false;
		for (int i = 0; i < lines.size(); i++) {
			table |= titled(i);
			int number = number(i);
			if (number < 0) {
				continue;
			}
			boolean rows = table && (number == row + 1 || number == 1);
			boolean next = number == page || (number == page + 1 && page <= 2);
			if (next && (!rows || titled(i + 1) || comesAgain(i, number))) {
				found.set(i);
				page = number + 1;
			}
			else if (rows) {
				row = number;
			}
		}
	}

	/**
	 * Whether the same number comes once more before any other, and not to part a
	 * sentence as only a page does.
	 */
	private boolean comesAgain(int first, int number) {
		for (int i = first + 1; i < lines.size(); i++) {
			int next = number(i);
			if (next >= 0) {
				return next == number && (goesOn(first) || !(goesOn(i) || titled(i + 1)));
			}
		}
		return false;
	}

	private boolean titled(int i) {
		return i < lines.size() && TableHeader.at(lines, i) != null;
	}

	private boolean goesOn(int i) {
		return i + 1 < lines.size() && lines.get(i + 1).startsLower();
	}

	private int number(int i) {
		Matcher m = ALONE.matcher(lines.get(i).text());
		boolean broken = BrokenNumbers.goesOn(i > 0 ? lines.get(i - 1) : null, lines.get(i))
				|| (i + 1 < lines.size() && BrokenNumbers.goesOn(lines.get(i), lines.get(i + 1)));
		boolean counts = i > 0 && BrokenNumbers.countsNoRow(lines.get(i - 1));
		return m.matches() && !broken && !counts ? Integer.parseInt(m.group(1)) : -1;
	}

}
