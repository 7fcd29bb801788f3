package io.kehoach.task.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Tasks as an Excel workbook, written row by row. Every cell is typed as text or number;
 * text is also marked as such, so that editing a cell does not wake a formula.
 */
record TaskWorkbook(TaskRows rows) {

	private static final int IN_MEMORY = 100;

	private static final int CHARACTER = 256;

	private static final int LONGEST_CELL = 32_767;

	private static final List<Integer> WIDTHS = List.of(6, 60, 36, 14, 24, 12, 20, 10, 14, 14, 60, 18);

	void write(OutputStream out) throws IOException {
		try (SXSSFWorkbook book = new SXSSFWorkbook(IN_MEMORY)) {
			Sheet sheet = book.createSheet("Nhiệm vụ");
			CellStyle text = book.createCellStyle();
			text.setQuotePrefixed(true);
			CellStyle wrapped = book.createCellStyle();
			wrapped.cloneStyleFrom(text);
			wrapped.setWrapText(true);
			for (int column = 0; column < WIDTHS.size(); column++) {
				sheet.setColumnWidth(column, WIDTHS.get(column) * CHARACTER);
			}
			sheet.createFreezePane(0, 1);
			fill(sheet.createRow(0), this.rows.table().titles(), text);
			this.rows.each((cells) -> fill(sheet.createRow(sheet.getLastRowNum() + 1), cells, wrapped));
			book.write(out);
		}
	}

	private static void fill(Row row, List<String> cells, CellStyle style) {
		for (int column = 0; column < cells.size(); column++) {
			Cell cell = row.createCell(column);
			String text = cells.get(column);
			cell.setCellStyle(style);
			cell.setCellValue((text.length() > LONGEST_CELL) ? text.substring(0, LONGEST_CELL) : text);
		}
	}

}
