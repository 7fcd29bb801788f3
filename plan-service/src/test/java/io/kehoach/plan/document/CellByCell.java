package io.kehoach.plan.document;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a PDF in the order it was drawn in: cell after cell, a line for each line
 * of a cell, and nothing to say where a page ends.
 */
final class CellByCell extends PDFTextStripper {

	private final StringBuilder lines = new StringBuilder();

	private final String lineEnd;

	private float end = -1;

	private float base = -1;

	private CellByCell(String lineEnd) {
		this.lineEnd = lineEnd;
	}

	/**
	 * @param lineEnd what ends every line: some writers put a space before the break
	 */
	static String textOf(byte[] pdf, String lineEnd) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			CellByCell text = new CellByCell(lineEnd);
			text.getText(document);
			return text.lines.append(lineEnd).toString().replace("\n ", "\n");
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	@Override
	protected void processTextPosition(TextPosition position) {
		boolean another = Math.abs(position.getYDirAdj() - base) > 1 || position.getXDirAdj() < end - 2
				|| position.getXDirAdj() > end + 3;
		if (another && !lines.isEmpty()) {
			lines.append(lineEnd);
		}
		lines.append(position.getUnicode());
		end = position.getXDirAdj() + position.getWidthDirAdj();
		base = position.getYDirAdj();
	}

}
