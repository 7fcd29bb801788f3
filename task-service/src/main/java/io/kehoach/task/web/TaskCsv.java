package io.kehoach.task.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import io.kehoach.chassis.archive.Csv;

/**
 * Tasks as a table for spreadsheets.
 */
record TaskCsv(TaskRows rows) {

	void write(OutputStream out) throws IOException {
		PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		writer.write(Csv.BYTE_ORDER_MARK + Csv.line(this.rows.table().titles().stream()));
		this.rows.each((cells) -> writer.write(Csv.line(cells.stream())));
		if (writer.checkError()) {
			throw new IOException("The reader has gone");
		}
	}

}
