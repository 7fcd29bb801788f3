package io.kehoach.report.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * How cells look: white where somebody writes, grey where nobody does.
 */
record CellLooks(XSSFCellStyle plain, XSSFCellStyle title, XSSFCellStyle head, XSSFCellStyle locked, XSSFCellStyle open,
		XSSFCellStyle openNumber) {

	private static final byte[] GREY = { (byte) 0xF0, (byte) 0xEE, (byte) 0xEA };

	CellLooks(XSSFWorkbook workbook) {
		this(workbook.createCellStyle(), bold(workbook, workbook.createCellStyle()),
				bold(workbook, grey(boxed(workbook))), grey(boxed(workbook)), open(boxed(workbook)),
				number(workbook, open(boxed(workbook))));
	}

	private static XSSFCellStyle boxed(XSSFWorkbook workbook) {
		XSSFCellStyle style = workbook.createCellStyle();
		style.setBorderTop(BorderStyle.THIN);
		style.setBorderBottom(BorderStyle.THIN);
		style.setBorderLeft(BorderStyle.THIN);
		style.setBorderRight(BorderStyle.THIN);
		style.setVerticalAlignment(VerticalAlignment.TOP);
		style.setWrapText(true);
		return style;
	}

	private static XSSFCellStyle bold(XSSFWorkbook workbook, XSSFCellStyle style) {
		XSSFFont font = workbook.createFont();
		font.setBold(true);
		style.setFont(font);
		return style;
	}

	private static XSSFCellStyle grey(XSSFCellStyle style) {
		style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		style.setFillForegroundColor(new XSSFColor(GREY));
		return style;
	}

	/** What begins with an equals sign stays text when somebody edits it. */
	private static XSSFCellStyle open(XSSFCellStyle style) {
		style.setLocked(false);
		style.setQuotePrefixed(true);
		return style;
	}

	private static XSSFCellStyle number(XSSFWorkbook workbook, XSSFCellStyle style) {
		style.setQuotePrefixed(false);
		style.setDataFormat(workbook.createDataFormat().getFormat("#,##0.##"));
		return style;
	}

}
