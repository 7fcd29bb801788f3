package io.kehoach.plan.document;

import java.text.Normalizer;
import java.util.List;

/**
 * The extracted text of a document without a text of its own; each line gets its offset
 * as it is added.
 */
final class TextSink {

	private final StringBuilder text = new StringBuilder();

	Line add(String raw, int page, int gap, boolean opensPage, List<Double> box) {
		if (text.length() > SourceText.MOST_CHARACTERS) {
			throw Unreadable.because("document-too-long");
		}
		String kept = Normalizer.normalize(raw.replace('\u00a0', ' '), Normalizer.Form.NFC).strip();
		int from = text.length();
		text.append(kept).append('\n');
		return new Line(kept, from, from + kept.length(), page, gap, opensPage, false, box);
	}

	String text() {
		return text.toString();
	}

}
