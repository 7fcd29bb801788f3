package io.kehoach.plan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * Reads a DOCX: tables are structure, numbering is computed, a table without task columns
 * is read as lines.
 */
final class DocxReader {

	private final TextSink sink = new TextSink();

	private final GridTables tables = new GridTables();

	private final List<Line> prose = new ArrayList<>();

	private final DocxNumbers numbers;

	private boolean tableJustBefore;

	private DocxReader(XWPFDocument document) {
		this.numbers = new DocxNumbers(document);
	}

	static DraftDocument read(byte[] content, Progress progress, ReadingTime time) {
		DocxPackage.inspect(content);
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
			return new DocxReader(document).read(document, progress, time);
		}
		catch (EncryptedDocumentException locked) {
			throw Unreadable.because("encrypted-document");
		}
		catch (IOException broken) {
			throw Unreadable.because("unreadable-document");
		}
	}

	private DraftDocument read(XWPFDocument document, Progress progress, ReadingTime time) {
		progress.at(20, "tables");
		for (IBodyElement element : document.getBodyElements()) {
			time.check();
			if (element instanceof XWPFParagraph paragraph) {
				paragraph(paragraph);
			}
			else if (element instanceof XWPFTable table) {
				table(table);
			}
		}
		List<Line> lines = Furniture.removed(prose);
		if (lines.isEmpty() && tables.rows().isEmpty()) {
			throw Unreadable.because("no-text");
		}
		return new PlanReading(progress).read(sink.text(), lines, tables.rows());
	}

	private void paragraph(XWPFParagraph paragraph) {
		for (Line line : new DocxText(sink, numbers).lines(paragraph)) {
			prose.add(line);
			tableJustBefore = false;
		}
	}

	private void table(XWPFTable table) {
		Grid grid = new DocxTable(new DocxText(sink, numbers)).grid(table);
		if (grid.columns() == 0) {
			return;
		}
		boolean taken = tables.take(grid, tableJustBefore);
		tableJustBefore |= taken;
		if (!taken) {
			prose.addAll(grid.lines());
		}
	}

}
