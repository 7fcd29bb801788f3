package io.kehoach.task.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tasks as a table for spreadsheets. A cell that a spreadsheet would take for a formula
 * is made plain text.
 */
record TaskCsv(TaskRows rows) {

	private static final String BYTE_ORDER_MARK = "\ufeff";

	void write(OutputStream out) throws IOException {
		PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		// Without it a spreadsheet reads Vietnamese letters wrongly.
		writer.write(BYTE_ORDER_MARK + line(TaskRows.TITLES));
		this.rows.each((cells) -> writer.write(line(cells)));
		if (writer.checkError()) {
			throw new IOException("The reader has gone");
		}
	}

	private static String line(List<String> cells) {
		return cells.stream().map(TaskCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	static String cell(String text) {
		String plain = (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
		return "\"" + plain.replace("\"", "\"\"") + "\"";
	}

}
