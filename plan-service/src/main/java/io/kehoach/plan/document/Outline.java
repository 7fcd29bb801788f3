package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.kehoach.plan.document.Paragraph.Kind;

/** Each paragraph with the headings it stands under. */
record Outline(List<Entry> entries) {

	/**
	 * @param annex title of the annex it stands in, empty in the body
	 * @param part title of the part (Roman number or article)
	 * @param heading title of the numbered heading below the part
	 */
	record Entry(String annex, String part, String heading, Paragraph paragraph) {

		boolean under(Pattern words) {
			return words.matcher(lower(heading)).find() || (heading.isEmpty() && words.matcher(lower(part)).find());
		}

		boolean inPart(Pattern words) {
			return words.matcher(lower(part)).find();
		}

		private static String lower(String text) {
			return text.toLowerCase(Locale.ROOT);
		}

	}

	static Outline of(List<Paragraph> paragraphs) {
		List<Entry> entries = new ArrayList<>();
		String annex = "";
		String part = "";
		String heading = "";
		boolean naming = false;
		for (int i = 0; i < paragraphs.size(); i++) {
			Paragraph paragraph = paragraphs.get(i);
			switch (paragraph.kind()) {
				case PART -> {
					annex = paragraph.text();
					part = "";
					heading = "";
					naming = true;
				}
				case ROMAN, ARTICLE -> {
					part = paragraph.text();
					heading = "";
					naming = false;
				}
				case CAPITALS -> annex = naming ? (annex + " " + paragraph.text()).strip() : annex;
				case NUMBER -> heading = isHeading(paragraphs, i) ? paragraph.text() : heading;
				case LETTER, BULLET, PLAIN -> naming = false;
			}
			entries.add(new Entry(annex, part, heading, paragraph));
		}
		return new Outline(List.copyOf(entries));
	}

	/** Short, without an end mark, and followed by something that belongs to it. */
	static boolean isHeading(List<Paragraph> paragraphs, int at) {
		Paragraph paragraph = paragraphs.get(at);
		if (paragraph.text().length() > 200
				|| (paragraph.text().matches(".*[;.]$") && paragraph.text().length() > 70)) {
			return false;
		}
		Kind next = at + 1 < paragraphs.size() ? paragraphs.get(at + 1).kind() : Kind.PLAIN;
		return (next != Kind.NUMBER && next != Kind.ROMAN) || paragraph.text().length() < 60;
	}

}
