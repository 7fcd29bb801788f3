package io.kehoach.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * Paragraphs and tables of a word processor's document.
 */
final class DocxSheet implements Sheet {

	private static final int POINT = 20;

	private static final int FIRST_LINE = 720;

	private final XWPFDocument document = Paper.sheet();

	private boolean onNewPage;

	@Override
	public void columns(int leftPercent, List<Line> left, List<Line> right) {
		XWPFTable table = this.document.createTable(1, 2);
		table.removeBorders();
		table.setCellMargins(0, 0, 0, 0);
		width(table.getRow(0), List.of(leftPercent, 100 - leftPercent));
		whole(table);
		left.forEach((line) -> write(table.getRow(0).getCell(0), line));
		right.forEach((line) -> write(table.getRow(0).getCell(1), line));
	}

	@Override
	public void centred(Line line, int before, int after) {
		XWPFParagraph paragraph = paragraph(before, after);
		paragraph.setAlignment(ParagraphAlignment.CENTER);
		run(paragraph, line);
	}

	@Override
	public void heading(String text) {
		XWPFParagraph paragraph = paragraph(6, 3);
		paragraph.setIndentationFirstLine(FIRST_LINE);
		paragraph.setKeepNext(true);
		run(paragraph, Line.plain(text, BODY).asBold());
	}

	@Override
	public void body(String text) {
		XWPFParagraph paragraph = paragraph(3, 3);
		paragraph.setAlignment(ParagraphAlignment.BOTH);
		paragraph.setIndentationFirstLine(FIRST_LINE);
		run(paragraph, Line.plain(text, BODY));
	}

	@Override
	public void newPage() {
		this.onNewPage = true;
	}

	private XWPFParagraph paragraph(int before, int after) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setSpacingBefore(before * POINT);
		paragraph.setSpacingAfter(after * POINT);
		if (this.onNewPage) {
			paragraph.setPageBreak(true);
			this.onNewPage = false;
		}
		return paragraph;
	}

	@Override
	public void table(List<String> head, List<Integer> percents, List<List<String>> rows) {
		XWPFTable table = this.document.createTable(1, head.size());
		whole(table);
		XWPFTableRow first = table.getRow(0);
		first.setRepeatHeader(true);
		width(first, percents);
		for (int column = 0; column < head.size(); column++) {
			write(first.getCell(column), Line.middle(head.get(column), SMALL).asBold());
		}
		rows.forEach((row) -> row(table.createRow(), row, percents));
	}

	private static void row(XWPFTableRow target, List<String> cells, List<Integer> percents) {
		target.setCantSplitRow(true);
		width(target, percents);
		for (int column = 0; column < cells.size(); column++) {
			String text = cells.get(column);
			write(target.getCell(column), (column == 0) ? Line.middle(text, SMALL) : Line.plain(text, SMALL));
		}
	}

	private static void whole(XWPFTable table) {
		table.setWidthType(TableWidthType.DXA);
		table.setWidth(Paper.textWidth());
	}

	private static void width(XWPFTableRow row, List<Integer> percents) {
		for (int at = 0; at < percents.size(); at++) {
			row.getCell(at).setWidthType(TableWidthType.DXA);
			row.getCell(at).setWidth(Integer.toString(Paper.textWidth() * percents.get(at) / 100));
		}
	}

	/** The first line takes the paragraph every cell is born with. */
	private static void write(XWPFTableCell cell, Line line) {
		XWPFParagraph first = cell.getParagraphArray(0);
		boolean unused = first != null && first.getRuns().isEmpty() && cell.getParagraphs().size() == 1;
		XWPFParagraph paragraph = (unused && first != null) ? first : cell.addParagraph();
		paragraph.setAlignment(line.middle() ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
		paragraph.setSpacingAfter(0);
		run(paragraph, line);
	}

	private static void run(XWPFParagraph paragraph, Line line) {
		XWPFRun run = paragraph.createRun();
		run.setFontFamily(Paper.FONT);
		run.setFontSize(line.size());
		run.setBold(line.bold());
		run.setItalic(line.italic());
		run.setText(Words.printable(line.text()));
	}

	@Override
	public byte[] bytes() {
		try (this.document; ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			this.document.write(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
