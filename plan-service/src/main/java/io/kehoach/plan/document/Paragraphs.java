package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.kehoach.plan.document.Paragraph.Kind;

/** Puts printed lines together into paragraphs. */
final class Paragraphs {

	private static final Pattern ENDED = Pattern.compile(".*(?:[.;:!?…]|\\./\\.)[\"”)]?$");

	private static final Pattern LABEL = Pattern
		.compile("^(?:Nơi nhận|NƠI NHẬN|Trên đây là|Căn cứ |Theo đề nghị|(?:TM|KT|TL|TUQ|Q)\\.\\s*\\p{Lu}{2}).*");

	private Paragraphs() {
	}

	static List<Paragraph> of(List<Line> lines) {
		int[] gaps = lines.stream().mapToInt(Line::gap).sorted().toArray();
		int usual = gaps.length == 0 ? 0 : gaps[gaps.length / 2];
		int[] widths = lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
		int wide = widths.length == 0 ? 0 : widths[widths.length * 7 / 10];
		List<Paragraph> paragraphs = new ArrayList<>();
		List<Line> open = new ArrayList<>();
		for (Line line : lines) {
			if (!open.isEmpty() && begins(open, line, usual, wide)) {
				paragraphs.add(Paragraph.of(List.copyOf(open)));
				open.clear();
			}
			open.add(line);
		}
		if (!open.isEmpty()) {
			paragraphs.add(Paragraph.of(List.copyOf(open)));
		}
		return paragraphs;
	}

	private static boolean begins(List<Line> open, Line line, int usualGap, int wide) {
		String before = open.getLast().text();
		String text = line.text();
		boolean ended = ENDED.matcher(before).matches();
		boolean high = !line.startsLower();
		Kind kind = Paragraph.kindOf(text);
		return switch (kind) {
			case PART, ROMAN, ARTICLE, LETTER -> true;
			case NUMBER -> ended || (capitalAfterMarker(text) && !before.endsWith("số"));
			// "- an ninh" after "quốc phòng" is a hyphen that fell to the begin of the
			// line.
			case BULLET -> ended || (capitalAfterMarker(text) && !goesOnAsRange(before, text));
			// The rest of a number, such as "CT/TW).", is no heading.
			case CAPITALS -> !before.endsWith("-") && (ended || text.contains(" "))
					&& (!Paragraph.capitals(before) || line.gap() > usualGap);
			case PLAIN -> (Paragraph.capitals(before) && high) || LABEL.matcher(text).matches()
					|| (high && (ended || endsEarly(open, text, wide)))
					|| (line.gap() > usualGap && !line.opensPage() && high);
		};
	}

	/** The next word would have fitted: the line was not broken, it ended. */
	private static boolean endsEarly(List<Line> open, String text, int wide) {
		String before = open.getLast().text();
		return open.size() == 1 && wide > 50 && before.length() + firstWord(text) < 0.75 * wide
				&& !before.endsWith(",");
	}

	static int firstWord(String text) {
		int end = text.indexOf(' ');
		return end < 0 ? text.length() : end;
	}

	/** "2026" + "- 2029" is a range of years. */
	private static boolean goesOnAsRange(String before, String text) {
		return before.matches(".*\\d") && text.matches("^[-–]\\s*\\d.*");
	}

	private static boolean capitalAfterMarker(String text) {
		String rest = text.replaceFirst("^[-–•+*●\\d.)\\s]+", "");
		return !rest.isEmpty() && !Character.isLowerCase(rest.codePointAt(0));
	}

}
