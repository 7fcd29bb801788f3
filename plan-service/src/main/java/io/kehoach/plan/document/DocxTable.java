package io.kehoach.plan.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * A table of the document as a grid: cells merged over columns or rows stand at each
 * place they cover.
 */
final class DocxTable {

	private static final int MOST_CELLS = 200_000;

	private static final int MOST_COLUMNS = 64;

	private final DocxText text;

	DocxTable(DocxText text) {
		this.text = text;
	}

	Grid grid(XWPFTable table) {
		List<List<Grid.Cell>> rows = new ArrayList<>();
		int columns = 0;
		int cells = 0;
		for (XWPFTableRow row : table.getRows()) {
			List<Grid.Cell> above = rows.isEmpty() ? List.of() : rows.getLast();
			rows.add(row(row, above));
			columns = Math.max(columns, rows.getLast().size());
			cells += rows.getLast().size();
			if (cells > MOST_CELLS) {
				throw Unreadable.because("document-too-complex");
			}
		}
		Grid.@Nullable Cell[][] at = new Grid.@Nullable Cell[rows.size()][columns];
		for (int r = 0; r < rows.size(); r++) {
			for (int c = 0; c < columns; c++) {
				at[r][c] = c < rows.get(r).size() ? rows.get(r).get(c) : new Grid.Cell(List.of());
			}
		}
		return new Grid(at, List.of());
	}

	private List<Grid.Cell> row(XWPFTableRow row, List<Grid.Cell> above) {
		List<Grid.Cell> cells = new ArrayList<>();
		for (XWPFTableCell cell : row.getTableCells()) {
			CTTcPr properties = cell.getCTTc().getTcPr();
			Grid.Cell own = goesOn(properties) && cells.size() < above.size() ? above.get(cells.size())
					: new Grid.Cell(lines(cell));
			for (int i = 0; i < span(properties) && cells.size() < MOST_COLUMNS; i++) {
				cells.add(own);
			}
		}
		return cells;
	}

	private List<Line> lines(XWPFTableCell cell) {
		List<Line> lines = new ArrayList<>();
		for (XWPFParagraph paragraph : cell.getParagraphs()) {
			lines.addAll(text.lines(paragraph));
		}
		return lines;
	}

	private static boolean goesOn(@Nullable CTTcPr properties) {
		if (properties == null || !properties.isSetVMerge()) {
			return false;
		}
		return properties.getVMerge().getVal() == null || properties.getVMerge().getVal() == STMerge.CONTINUE;
	}

	private static int span(@Nullable CTTcPr properties) {
		if (properties == null || !properties.isSetGridSpan()) {
			return 1;
		}
		BigInteger span = properties.getGridSpan().getVal();
		return Math.max(1, Math.min(MOST_COLUMNS, span.intValue()));
	}

}
