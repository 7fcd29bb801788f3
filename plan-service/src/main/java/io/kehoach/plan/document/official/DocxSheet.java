package io.kehoach.plan.document.official;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** For word processors, to be edited on. */
final class DocxSheet implements Sheet {

	private static final int POINT = 20;

	private static final int FIRST_LINE = Paper.twips(12).intValue();

	private final XWPFDocument document = Paper.sheet();

	@Override
	public void columns(int leftPercent, List<Printed> left, List<Printed> right) {
		XWPFTable table = document.createTable(1, 2);
		table.removeBorders();
		width(table, List.of(leftPercent, 100 - leftPercent));
		fill(table.getRow(0).getCell(0), left, Paper.textWidth() * leftPercent / 100);
		fill(table.getRow(0).getCell(1), right, Paper.textWidth() * (100 - leftPercent) / 100);
	}

	@Override
	public void centred(Printed line) {
		print(document.createParagraph(), line, Paper.textWidth());
	}

	@Override
	public void heading(String text) {
		XWPFParagraph paragraph = paragraph(6, 3);
		paragraph.setKeepNext(true);
		run(paragraph, text, Printed.left(text, BODY).asBold());
	}

	@Override
	public void body(String text, boolean italic) {
		XWPFParagraph paragraph = paragraph(3, 3);
		paragraph.setAlignment(ParagraphAlignment.BOTH);
		Printed look = Printed.left(text, BODY);
		run(paragraph, text, italic ? look.asItalic() : look);
	}

	@Override
	public void table(List<Column> columns, List<List<List<String>>> rows) {
		XWPFTable table = document.createTable(rows.size() + 1, columns.size());
		for (int column = 0; column < columns.size(); column++) {
			String title = columns.get(column).title();
			cell(table.getRow(0).getCell(column), List.of(Printed.middle(title, HEAD).asBold()));
		}
		table.getRow(0).setRepeatHeader(true);
		for (int row = 0; row < rows.size(); row++) {
			for (int column = 0; column < columns.size(); column++) {
				boolean number = column == 0;
				cell(table.getRow(row + 1).getCell(column),
						rows.get(row)
							.get(column)
							.stream()
							.map(text -> number ? Printed.middle(text, HEAD) : Printed.left(text, HEAD))
							.toList());
			}
		}
		width(table, columns.stream().map(Column::percent).toList());
		document.createParagraph().setSpacingAfter(0);
	}

	@Override
	public byte[] bytes() {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream(); document) {
			document.write(out);
			return out.toByteArray();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private XWPFParagraph paragraph(int before, int after) {
		XWPFParagraph paragraph = document.createParagraph();
		paragraph.setIndentationFirstLine(FIRST_LINE);
		paragraph.setSpacingBefore(before * POINT);
		paragraph.setSpacingAfter(after * POINT);
		return paragraph;
	}

	private static void cell(XWPFTableCell cell, List<Printed> lines) {
		fill(cell, lines, 0);
	}

	/** The first line takes the paragraph that every cell is born with. */
	private static void fill(XWPFTableCell cell, List<Printed> lines, int width) {
		for (int i = 0; i < lines.size(); i++) {
			print(i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph(), lines.get(i), width);
		}
	}

	private static void print(XWPFParagraph paragraph, Printed line, int width) {
		paragraph.setAlignment(line.middle() ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
		paragraph.setSpacingAfter(0);
		run(paragraph, line.text(), line);
		if (line.ruled()) {
			XWPFParagraph rule = paragraph.getBody() instanceof XWPFTableCell cell ? cell.addParagraph()
					: ((XWPFDocument) paragraph.getBody()).createParagraph();
			rule.setBorderTop(Borders.SINGLE);
			rule.setIndentationLeft(width * 3 / 8);
			rule.setIndentationRight(width * 3 / 8);
			rule.setSpacingAfter(0);
			run(rule, "", Printed.middle("", 4));
		}
	}

	private static void run(XWPFParagraph paragraph, String text, Printed look) {
		XWPFRun run = paragraph.createRun();
		run.setFontFamily(Paper.FONT);
		run.setFontSize(look.size());
		run.setBold(look.bold());
		run.setItalic(look.italic());
		run.setText(text);
	}

	private static void width(XWPFTable table, List<Integer> percents) {
		table.setWidthType(TableWidthType.DXA);
		table.setWidth(Paper.textWidth());
		table.getCTTbl()
			.getTblPr()
			.addNewTblLayout()
			.setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType.FIXED);
		var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid()
				: table.getCTTbl().getTblGrid();
		percents.forEach(percent -> grid.addNewGridCol()
			.setW(java.math.BigInteger.valueOf((long) Paper.textWidth() * percent / 100)));
		table.getRows().forEach(row -> IntStream.range(0, percents.size()).forEach(at -> {
			row.getCell(at).setWidthType(TableWidthType.DXA);
			row.getCell(at).setWidth(Integer.toString(Paper.textWidth() * percents.get(at) / 100));
		}));
	}

}
