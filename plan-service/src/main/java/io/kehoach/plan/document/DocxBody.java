package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.kehoach.plan.document.DocxBlock.Cell;

import org.jspecify.annotations.Nullable;

/** The blocks of a document's body, in the order of the file. */
final class DocxBody {

	/** What was taken out of the document, or is written twice for old programs. */
	private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "delText", "instrText", "pPr", "rPr", "tblPr",
			"tblGrid", "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback");

	private static final int MOST_COLUMNS = 64;

	private static final int MOST_CELLS = 200_000;

	private final DocxXml xml;

	private final DocxText text;

	private int cells;

	DocxBody(DocxXml xml, DocxText text) {
		this.xml = xml;
		this.text = text;
	}

	void each(Consumer<DocxBlock> block) {
		blocks(false, block);
	}

	/** Content controls and insertions lie around blocks and mean nothing here. */
	private void blocks(boolean inCell, Consumer<DocxBlock> block) {
		xml.children((name) -> {
			switch (name) {
				case "p" -> paragraph(inCell, block);
				case "tbl" -> block.accept(new DocxBlock.Table(rows()));
				default -> goOn(name, () -> blocks(inCell, block));
			}
		});
	}

	private void goOn(String name, Runnable inside) {
		if (!LEFT_OUT.contains(name)) {
			inside.run();
		}
	}

	private void paragraph(boolean inCell, Consumer<DocxBlock> block) {
		StringBuilder words = new StringBuilder();
		DocxParagraph form = new DocxParagraph();
		List<DocxBlock> boxes = new ArrayList<>();
		inside(words, form, boxes);
		block.accept(new DocxBlock.Text(text.lines(words.toString(), form, inCell)));
		boxes.forEach(block);
	}

	private void inside(StringBuilder words, DocxParagraph form, List<DocxBlock> boxes) {
		xml.children((name) -> {
			switch (name) {
				case "t" -> words.append(xml.text());
				case "tab" -> words.append('\t');
				case "br", "cr" -> words.append('\n');
				case "noBreakHyphen" -> words.append('-');
				case "pPr" -> form.read(xml);
				case "txbxContent" -> blocks(false, boxes::add);
				default -> goOn(name, () -> inside(words, form, boxes));
			}
		});
	}

	private List<List<Cell>> rows() {
		List<List<Cell>> rows = new ArrayList<>();
		addRows(rows);
		return rows;
	}

	private void addRows(List<List<Cell>> rows) {
		xml.children((name) -> {
			if (name.equals("tr")) {
				List<Cell> row = row();
				if (row != null) {
					rows.add(row);
				}
			}
			else {
				goOn(name, () -> addRows(rows));
			}
		});
	}

	/** The cells of a row; null where the row was deleted. */
	private @Nullable List<Cell> row() {
		List<Cell> row = new ArrayList<>();
		boolean[] deleted = { false };
		addCells(row, deleted);
		return deleted[0] ? null : row;
	}

	private void addCells(List<Cell> row, boolean[] deleted) {
		xml.children((name) -> {
			switch (name) {
				case "tc" -> row.add(cell());
				case "trPr" -> xml.children((property) -> {
					deleted[0] |= property.equals("del");
					if (property.equals("gridBefore")) {
						row.add(new Cell(columns(), false, false, List.of()));
					}
				});
				default -> goOn(name, () -> addCells(row, deleted));
			}
		});
	}

	private Cell cell() {
		if (++cells > MOST_CELLS) {
			throw Unreadable.because("document-too-complex");
		}
		List<DocxBlock> blocks = new ArrayList<>();
		int[] span = { 1 };
		boolean[] on = { false, false };
		xml.children((name) -> {
			switch (name) {
				case "tcPr" -> xml.children((property) -> {
					span[0] = property.equals("gridSpan") ? columns() : span[0];
					on[0] |= property.equals("vMerge") && !"restart".equals(xml.attribute("val"));
					on[1] |= property.equals("hMerge") && !"restart".equals(xml.attribute("val"));
				});
				case "p" -> paragraph(true, blocks::add);
				case "tbl" -> blocks.add(new DocxBlock.Table(rows()));
				default -> goOn(name, () -> blocks(true, blocks::add));
			}
		});
		return new Cell(span[0], on[0], on[1], blocks);
	}

	private int columns() {
		return Math.clamp(xml.number("val", MOST_COLUMNS), 1, MOST_COLUMNS);
	}

}
