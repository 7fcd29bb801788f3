package io.kehoach.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import io.kehoach.report.domain.Aggregation;
import io.kehoach.report.domain.Attaching;
import io.kehoach.report.domain.Attachment;
import io.kehoach.report.domain.Figure;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.Section;
import io.kehoach.report.domain.SectionKind;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as a workbook: open cells where somebody writes, the rest locked, and
 * no formula anywhere.
 */
final class FillableWorkbook {

	private static final int CHARACTER = 256;

	private final XSSFWorkbook workbook = new XSSFWorkbook();

	private final CellLooks looks = new CellLooks(this.workbook);

	byte[] of(Report report, String unitName, List<Section> sections) {
		XSSFSheet texts = sheet(Columns.TEXTS, report, unitName, List.of("Phần", "Nội dung"), List.of(40, 100));
		XSSFSheet figures = sheet(Columns.FIGURES, report, unitName,
				List.of("Chỉ tiêu", "Đơn vị tính", "Giá trị", "Số đạt", "Trên tổng số", "Ghi chú"),
				List.of(55, 14, 14, 14, 14, 40));
		sections.forEach((section) -> {
			text(texts, section);
			files(texts, section);
			section.figures().forEach((figure) -> figure(figures, section, figure));
		});
		return bytes();
	}

	private XSSFSheet sheet(String name, Report report, String unitName, List<String> heads, List<Integer> widths) {
		XSSFSheet sheet = this.workbook.createSheet(name);
		title(sheet, 0, report.id(), report.name() + " - " + unitName);
		title(sheet, 1, report.form(), "Chỉ điền các ô để trắng. Ô để trống giữ nguyên nội dung đã có trên hệ thống.");
		XSSFRow head = sheet.createRow(Columns.FIRST_ROW - 1);
		for (int at = 0; at < heads.size(); at++) {
			XSSFCell cell = head.createCell(at + 1);
			cell.setCellValue(heads.get(at));
			cell.setCellStyle(this.looks.head());
			sheet.setColumnWidth(at + 1, widths.get(at) * CHARACTER);
		}
		sheet.setColumnHidden(Columns.KEY, true);
		sheet.createFreezePane(Columns.LABEL + 1, Columns.FIRST_ROW);
		sheet.protectSheet("");
		sheet.setFitToPage(true);
		sheet.getPrintSetup().setLandscape(true);
		sheet.getPrintSetup().setFitHeight((short) 0);
		return sheet;
	}

	private void title(XSSFSheet sheet, int row, String key, String shown) {
		XSSFRow line = sheet.createRow(row);
		line.createCell(Columns.KEY).setCellValue(key);
		XSSFCell cell = line.createCell(Columns.LABEL);
		cell.setCellValue(shown);
		cell.setCellStyle((row == 0) ? this.looks.title() : this.looks.plain());
	}

	/** Files do not travel in a workbook; the sheet says where they are. */
	private void files(XSSFSheet sheet, Section section) {
		if (section.attaching() != Attaching.NONE) {
			XSSFRow row = row(sheet, "", section.title() + " - tệp kèm theo");
			String names = section.files().isEmpty() ? "chưa có"
					: section.files().stream().map(Attachment::name).collect(Collectors.joining("; "));
			locked(row, Columns.TEXT,
					"Đã tải lên: " + names + ". Thêm hoặc bỏ tệp trên hệ thống; bảng tính này không thay đổi tệp nào.");
		}
	}

	private void text(XSSFSheet sheet, Section section) {
		if (section.kind() == SectionKind.ATTACHMENT) {
			return;
		}
		XSSFRow row = row(sheet, section.key(), section.title());
		String text = (section.text() != null) ? section.text() : "";
		XSSFCell cell = row.createCell(Columns.TEXT);
		boolean fits = text.length() <= Columns.LONGEST_CELL;
		cell.setCellStyle(fits ? this.looks.open() : this.looks.locked());
		cell.setCellValue(fits ? text : "");
		if (!fits) {
			row.getCell(Columns.LABEL)
				.setCellValue(section.title() + " (nội dung dài hơn một ô chứa được: sửa trên hệ thống)");
		}
	}

	private void figure(XSSFSheet sheet, Section section, Figure figure) {
		XSSFRow row = row(sheet, section.key() + "/" + figure.key(), figure.label());
		locked(row, Columns.UNIT_OF_MEASURE, figure.unitOfMeasure());
		boolean computed = Figure.FROM_TASKS.equals(figure.source());
		boolean rate = figure.aggregation() == Aggregation.PERCENT;
		number(row, Columns.VALUE, figure.value(), !computed && !rate);
		number(row, Columns.NUMERATOR, figure.numerator(), !computed && rate);
		number(row, Columns.DENOMINATOR, figure.denominator(), !computed && rate);
		locked(row, Columns.NOTE, computed ? "Tính từ các nhiệm vụ" : rate ? "Tỷ lệ được tính từ hai số" : "");
	}

	private XSSFRow row(XSSFSheet sheet, String key, String label) {
		XSSFRow row = sheet.createRow(Math.max(Columns.FIRST_ROW, sheet.getLastRowNum() + 1));
		row.createCell(Columns.KEY).setCellValue(key);
		locked(row, Columns.LABEL, label);
		return row;
	}

	private void locked(XSSFRow row, int column, String text) {
		XSSFCell cell = row.createCell(column);
		cell.setCellValue(text);
		cell.setCellStyle(this.looks.locked());
	}

	private void number(XSSFRow row, int column, @Nullable BigDecimal number, boolean open) {
		XSSFCell cell = row.createCell(column);
		cell.setCellStyle(open ? this.looks.openNumber() : this.looks.locked());
		if (number != null) {
			cell.setCellValue(number.doubleValue());
		}
		if (open) {
			onlyNumbers(row.getSheet(), row.getRowNum(), column);
		}
	}

	private static void onlyNumbers(XSSFSheet sheet, int row, int column) {
		var rule = new XSSFDataValidationHelper(sheet).createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0",
				null);
		var validation = new XSSFDataValidationHelper(sheet).createValidation(rule,
				new CellRangeAddressList(row, row, column, column));
		validation.setShowErrorBox(true);
		validation.createErrorBox("Số liệu", "Chỉ nhập số không âm.");
		sheet.addValidationData(validation);
	}

	private byte[] bytes() {
		try (this.workbook; ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			this.workbook.write(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
