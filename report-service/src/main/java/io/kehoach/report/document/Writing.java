package io.kehoach.report.document;

import java.util.List;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * Paragraphs and tables in the type of official documents.
 */
final class Writing {

	static final int BODY = 14;

	static final int SMALL = 13;

	private static final int POINT = 20;

	private static final int FIRST_LINE = 720;

	private final XWPFDocument document;

	Writing(XWPFDocument document) {
		this.document = document;
	}

	/** How a line looks. */
	record Look(int size, boolean bold, boolean italic, ParagraphAlignment alignment) {

		static Look plain(int size) {
			return new Look(size, false, false, ParagraphAlignment.LEFT);
		}

		static Look centred(int size) {
			return new Look(size, false, false, ParagraphAlignment.CENTER);
		}

		Look asBold() {
			return new Look(this.size, true, this.italic, this.alignment);
		}

		Look asItalic() {
			return new Look(this.size, this.bold, true, this.alignment);
		}

	}

	void body(String text) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setAlignment(ParagraphAlignment.BOTH);
		paragraph.setIndentationFirstLine(FIRST_LINE);
		paragraph.setSpacingBefore(3 * POINT);
		paragraph.setSpacingAfter(3 * POINT);
		run(paragraph, text, Look.plain(BODY));
	}

	void heading(String text) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setIndentationFirstLine(FIRST_LINE);
		paragraph.setSpacingBefore(6 * POINT);
		paragraph.setSpacingAfter(3 * POINT);
		paragraph.setKeepNext(true);
		run(paragraph, text, Look.plain(BODY).asBold());
	}

	XWPFParagraph centred(String text, Look look) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setAlignment(ParagraphAlignment.CENTER);
		run(paragraph, text, look);
		return paragraph;
	}

	static void run(XWPFParagraph paragraph, String text, Look look) {
		XWPFRun run = paragraph.createRun();
		run.setFontFamily(Paper.FONT);
		run.setFontSize(look.size);
		run.setBold(look.bold);
		run.setItalic(look.italic);
		run.setText(text);
	}

	/** Two columns without rules: the head and the foot of the document. */
	XWPFTableCell[] twoColumns(int leftPercent) {
		XWPFTable table = this.document.createTable(1, 2);
		table.removeBorders();
		width(table, List.of(leftPercent, 100 - leftPercent));
		return new XWPFTableCell[] { table.getRow(0).getCell(0), table.getRow(0).getCell(1) };
	}

	static void width(XWPFTable table, List<Integer> percents) {
		table.setWidthType(TableWidthType.DXA);
		table.setWidth(Paper.textWidth());
		table.getRows().forEach((row) -> {
			for (int at = 0; at < percents.size(); at++) {
				row.getCell(at).setWidthType(TableWidthType.DXA);
				row.getCell(at).setWidth(Integer.toString(Paper.textWidth() * percents.get(at) / 100));
			}
		});
	}

	/** A line in a cell; the first takes the paragraph every cell is born with. */
	static void line(XWPFTableCell cell, String text, Look look) {
		XWPFParagraph first = cell.getParagraphArray(0);
		boolean unused = first != null && first.getRuns().isEmpty() && cell.getParagraphs().size() == 1;
		XWPFParagraph paragraph = (unused && first != null) ? first : cell.addParagraph();
		paragraph.setAlignment(look.alignment);
		paragraph.setSpacingAfter(0);
		run(paragraph, text, look);
	}

	/** A ruled table whose head is repeated on every page. */
	void table(List<String> head, List<Integer> percents, List<List<String>> rows) {
		XWPFTable table = this.document.createTable(rows.size() + 1, head.size());
		for (int column = 0; column < head.size(); column++) {
			line(table.getRow(0).getCell(column), head.get(column), Look.centred(SMALL).asBold());
		}
		table.getRow(0).setRepeatHeader(true);
		for (int row = 0; row < rows.size(); row++) {
			table.getRow(row + 1).setCantSplitRow(true);
			for (int column = 0; column < head.size(); column++) {
				line(table.getRow(row + 1).getCell(column), rows.get(row).get(column),
						(column == 0) ? Look.centred(SMALL) : Look.plain(SMALL));
			}
		}
		width(table, percents);
	}

}
