package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** The lines of a paragraph, with the number that the word processor shows before it. */
final class DocxText {

	private final TextSink sink;

	private final DocxNumbers numbers;

	DocxText(TextSink sink, DocxNumbers numbers) {
		this.sink = sink;
		this.numbers = numbers;
	}

	List<Line> lines(XWPFParagraph paragraph) {
		String text = paragraph.getText();
		String marker = numbers.markerOf(paragraph);
		// A cell that holds nothing but its automatic number still shows it.
		if (text.isBlank() && !(paragraph.getBody() instanceof XWPFTableCell && !marker.equals("- "))) {
			return List.of();
		}
		List<Line> lines = new ArrayList<>();
		for (String piece : (marker + text).split("[\\n\\t]{1,3}", -1)) {
			if (!piece.isBlank()) {
				lines.add(sink.add(piece, 0, lines.isEmpty() ? 1 : 0, false, List.of()));
			}
		}
		return lines;
	}

}
