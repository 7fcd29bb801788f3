package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a paragraph, with the number that the word processor shows before it. */
final class DocxText {

	/** A number or bullet that was typed, and the tab behind it. */
	private static final Pattern TYPED_MARKER = Pattern
		.compile("^\\s*([-–•+*]|\\d{1,3}(?:\\.\\d{1,2})*[.)]?|[IVX]{1,5}[.)]?|[A-Za-zđ][.)])[\\t ]+");

	private static final Pattern PIECES = Pattern.compile("[\\n\\t]+");

	private final TextSink sink;

	private final DocxNumbers numbers;

	DocxText(TextSink sink, DocxNumbers numbers) {
		this.sink = sink;
		this.numbers = numbers;
	}

	/** Tabs set things side by side, so each piece is a line of its own. */
	List<Line> lines(String text, DocxParagraph form, boolean inCell) {
		String marker = numbers.markerOf(form);
		// A cell that holds nothing but its automatic number still shows it.
		if (text.isBlank() && (!inCell || marker.equals(DocxNumbers.BULLET))) {
			return List.of();
		}
		List<Line> lines = new ArrayList<>();
		for (String piece : PIECES.split(marker + TYPED_MARKER.matcher(text).replaceFirst("$1 "), -1)) {
			if (!piece.isBlank()) {
				lines.add(sink.add(piece, 0, lines.isEmpty() ? 1 : 0, false, List.of()));
			}
		}
		return lines;
	}

}
