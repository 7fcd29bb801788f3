package io.kehoach.chassis.archive;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Tables for spreadsheets. A cell that a spreadsheet would take for a formula stays text.
 */
public final class Csv {

	/** Without it a spreadsheet reads letters with marks wrongly. */
	public static final String BYTE_ORDER_MARK = "\ufeff";

	private Csv() {
	}

	public static String line(Stream<? extends @Nullable Object> cells) {
		return cells.map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String cell(@Nullable Object value) {
		String text = (value != null) ? value.toString() : "";
		boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
		return '"' + (formula ? "'" + text : text).replace("\"", "\"\"") + '"';
	}

}
