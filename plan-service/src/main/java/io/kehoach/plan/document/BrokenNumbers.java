package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** "1." + "12": rows' numbers that a narrow column broke. */
final class BrokenNumbers {

	private static final Pattern BROKEN_NUMBER = Pattern.compile("(?:\\d{1,2}\\.){1,2}");

	private static final Pattern REST_OF_NUMBER = Pattern.compile("\\d{1,2}[.)]?");

	private static final Pattern THREE_DIGITS = Pattern.compile("([1-9]\\d{2})[.)]?");

	/** A number behind these words counts no rows. */
	private static final Pattern COUNTING = Pattern
		.compile(".*(?:(?<!(?:[Hh]ằng|[Hh]àng|[Mm]ỗi) )(?:[Tt]háng|[Nn]gày)|KH|[/-])");

	private BrokenNumbers() {
	}

	static List<Line> joined(List<Line> table) {
		List<Line> whole = new ArrayList<>();
		for (Line line : table) {
			Line before = whole.isEmpty() ? null : whole.getLast();
			if (before != null && goesOn(before, line)) {
				whole.set(whole.size() - 1, before.joined("", line));
			}
			else {
				whole.add(line);
			}
		}
		return whole;
	}

	/** Whether a line holds the rest of the number on the line before. */
	static boolean goesOn(@Nullable Line before, Line line) {
		return before != null && BROKEN_NUMBER.matcher(before.text()).matches()
				&& REST_OF_NUMBER.matcher(line.text()).matches();
	}

	/**
	 * "10" + "0": the next row's number where a column is too narrow for three digits.
	 * One that the page cut, too, is passed over.
	 * @return 0 where it is none
	 */
	static int value(int expected, Line line, Line next) {
		Matcher digits = THREE_DIGITS.matcher(line.text() + next.text());
		if (line.text().length() > 2 || !digits.matches()) {
			return 0;
		}
		int value = Integer.parseInt(digits.group(1));
		return value >= expected && value <= expected + 2 ? value : 0;
	}

	/** Whether a number behind this line is that of a month or day. */
	static boolean countsNoRow(Line before) {
		return COUNTING.matcher(before.text()).matches();
	}

}
