package io.kehoach.plan.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One paragraph.
 *
 * @param marker what numbers it, such as "II.", "1.", "a)" or "-"; empty for plain text
 * @param span its text without the marker
 */
record Paragraph(Kind kind, String marker, Span span, List<Line> lines) {

	enum Kind {

		PART, ROMAN, ARTICLE, NUMBER, LETTER, BULLET, CAPITALS, PLAIN

	}

	private static final Pattern PART = Pattern
		.compile("^((?:PHẦN|Phần|CHƯƠNG|Chương|PHỤ LỤC|Phụ lục)(?:\\s+(?:[IVX\\d]+|thứ \\p{L}+))?[.:]?)(?:\\s+(.*))?$");

	private static final Pattern ROMAN = Pattern.compile("^([IVX]{1,5}[.)]|[A-H]\\.)\\s+(.+)$");

	private static final Pattern ARTICLE = Pattern.compile("^(Điều \\d{1,3}[.:])\\s*(.*)$");

	private static final Pattern NUMBER = Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2})*[.)])\\s*(\\D.*)$");

	private static final Pattern LETTER = Pattern.compile("^([a-zđ]\\))\\s*(.+)$");

	private static final Pattern BULLET = Pattern.compile("^([-–•+*●])\\s*(.+)$");

	static Paragraph of(List<Line> lines) {
		Span span = Span.join(lines);
		String text = span.text();
		for (Kind kind : Kind.values()) {
			Matcher m = matcher(kind, text);
			if (m != null && m.matches()) {
				return new Paragraph(kind, m.group(1), span.withText(m.group(2) == null ? "" : m.group(2)), lines);
			}
		}
		return new Paragraph(capitals(text) ? Kind.CAPITALS : Kind.PLAIN, "", span, lines);
	}

	/** Kind of the paragraph that would begin with this line. */
	static Kind kindOf(String line) {
		return of(List.of(Line.of(line, 0, 0))).kind();
	}

	static boolean capitals(String text) {
		return text.length() > 2 && text.equals(text.toUpperCase(Locale.ROOT))
				&& text.chars().anyMatch(Character::isLetter);
	}

	String text() {
		return span.text();
	}

	/** Marker and text as printed. */
	String printed() {
		return marker.isEmpty() ? text() : marker + " " + text();
	}

	private static @org.jspecify.annotations.Nullable Matcher matcher(Kind kind, String text) {
		return switch (kind) {
			case PART -> PART.matcher(text);
			case ROMAN -> ROMAN.matcher(text);
			case ARTICLE -> ARTICLE.matcher(text);
			case NUMBER -> NUMBER.matcher(text);
			case LETTER -> LETTER.matcher(text);
			case BULLET -> BULLET.matcher(text);
			case CAPITALS, PLAIN -> null;
		};
	}

}
