package io.kehoach.plan.document;

import java.util.List;
import java.util.regex.Pattern;

/** What numbers of rows still follow in a table. */
record RowsAhead(List<Line> table) {

	static final Pattern SUB_NUMBER = Pattern.compile("^\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?[.)]?(?:\\s+(\\p{Lu}.*))?$");

	/** Further ahead than one row is long. */
	private static final int FAR = 300;

	private static final int NEAR = 6;

	/** Whether a row's number still follows, so that a greater one before it is none. */
	boolean come(int at, int number) {
		String printed = String.valueOf(number);
		return table.subList(at, Math.min(table.size(), at + FAR))
			.stream()
			.map(Line::text)
			.anyMatch(text -> text.equals(printed) || text.equals(printed + "."));
	}

	/** Whether rows numbered under this number follow at once. */
	boolean heads(int at, int number) {
		return table.subList(at, Math.min(table.size(), at + NEAR))
			.stream()
			.map(Line::text)
			.anyMatch(text -> text.startsWith(number + ".1") && SUB_NUMBER.matcher(text).matches());
	}

}
