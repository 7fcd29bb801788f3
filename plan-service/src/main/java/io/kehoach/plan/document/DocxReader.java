package io.kehoach.plan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.kehoach.plan.document.DocxBlock.Cell;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;

/**
 * Reads a DOCX: tables are structure, numbering is computed, a table without task columns
 * is read as lines.
 */
final class DocxReader {

	private final TextSink sink = new TextSink();

	private final GridTables tables = new GridTables();

	private final List<Line> prose = new ArrayList<>();

	private boolean tableJustBefore;

	static DraftDocument read(byte[] content, Progress progress, ReadingTime time) {
		DocxPackage.inspect(content);
		try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
			List<PackagePart> documents = file.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
			if (documents.isEmpty()) {
				throw Unreadable.because("unreadable-document");
			}
			return new DocxReader().read(documents.getFirst(), progress, time);
		}
		catch (EncryptedDocumentException locked) {
			throw Unreadable.because("encrypted-document");
		}
		catch (IOException | InvalidFormatException broken) {
			throw Unreadable.because("unreadable-document");
		}
	}

	private DraftDocument read(PackagePart document, Progress progress, ReadingTime time) throws IOException {
		progress.at(20, "tables");
		DocxText text = new DocxText(sink, new DocxNumbers(DocxLists.of(document, time)));
		DocxXml.read(document, time, (xml) -> new DocxBody(xml, text).each(this::block));
		List<Line> lines = Furniture.removed(prose);
		if (lines.isEmpty() && tables.rows().isEmpty()) {
			throw Unreadable.because("no-text");
		}
		return new PlanReading(progress).read(sink.text(), lines, tables.rows());
	}

	private void block(DocxBlock block) {
		switch (block) {
			case DocxBlock.Text(List<Line> lines) -> {
				prose.addAll(lines);
				tableJustBefore &= lines.isEmpty();
			}
			case DocxBlock.Table table -> table(table);
		}
	}

	private void table(DocxBlock.Table table) {
		Grid grid = DocxTable.grid(table);
		if (grid.columns() == 0) {
			return;
		}
		boolean taken = tables.take(grid, tableJustBefore);
		tableJustBefore |= taken;
		if (!taken) {
			// A table that only lays out the page may hold the task table.
			table.rows()
				.forEach((row) -> row.stream().map(Cell::blocks).forEach((blocks) -> blocks.forEach(this::block)));
		}
	}

}
