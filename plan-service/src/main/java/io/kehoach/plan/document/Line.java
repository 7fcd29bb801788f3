package io.kehoach.plan.document;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One printed line, or the part of one that stands in its own cell.
 *
 * @param from offset of its first character in the extracted text
 * @param page counted from 1; 0 where the source has no pages
 * @param gap blank lines before it
 * @param opensPage first line that stands on a new page
 * @param glued not at the begin of a printed line
 * @param box x, y, width and height on the page; empty where the source has no geometry
 */
record Line(String text, int from, int to, int page, int gap, boolean opensPage, boolean glued, List<Double> box) {

	private static final Pattern SPACES = Pattern.compile("\\s{2,}");

	static Line of(String text, int from, int page) {
		return new Line(text, from, from + text.length(), page, 0, false, false, List.of());
	}

	Line openingPage() {
		return new Line(text, from, to, page, gap, true, glued, box);
	}

	Line afterGap(int more) {
		return more == 0 ? this : new Line(text, from, to, page, gap + more, opensPage, glued, box);
	}

	/** The part between two offsets of this line's text. */
	Line part(int begin, int end) {
		String cut = text.substring(begin, end);
		int lead = cut.length() - cut.stripLeading().length();
		String kept = cut.strip();
		return new Line(kept, from + begin + lead, from + begin + lead + kept.length(), page, begin == 0 ? gap : 0,
				begin == 0 && opensPage, glued || begin > 0, box);
	}

	/** Without the white that spreads words over a whole line. */
	Line collapsed() {
		String close = SPACES.matcher(text).replaceAll(" ");
		return close.equals(text) ? this : new Line(close, from, to, page, gap, opensPage, glued, box);
	}

	/** With the next line as if it had not been broken. */
	Line joined(String by, Line next) {
		return new Line(text + by + next.text, from, next.to, page, gap, opensPage, glued, box);
	}

	boolean startsLower() {
		return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
	}

}
