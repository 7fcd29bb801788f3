package io.kehoach.plan.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.domain.Provenance;

/** A value with the place it was read at. */
record Span(String text, int page, int from, int to, List<List<Double>> boxes) {

	private static final Pattern YEAR_BEGUN = Pattern.compile("[\\dIV]/(2|20|20\\d)$");

	private static final Pattern YEAR_REST = Pattern.compile("(\\d{1,3})(?!\\d)");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	/**
	 * Lines of one cell or paragraph as one text: a word broken after a hyphen closes up,
	 * all else gets a space.
	 */
	static Span join(List<Line> lines) {
		if (lines.isEmpty()) {
			return new Span("", 0, 0, 0, List.of());
		}
		int from = lines.stream().mapToInt(Line::from).min().orElse(0);
		int to = lines.stream().mapToInt(Line::to).max().orElse(0);
		List<List<Double>> boxes = lines.stream().map(Line::box).filter(box -> !box.isEmpty()).toList();
		return new Span(text(lines), lines.getFirst().page(), from, to, boxes);
	}

	static String text(List<Line> lines) {
		StringBuilder text = new StringBuilder();
		for (Line line : lines) {
			if (!text.isEmpty() && !line.text().isEmpty() && !closesUp(text, line.text())) {
				text.append(' ');
			}
			text.append(line.text());
		}
		return SPACES.matcher(text).replaceAll(" ").strip();
	}

	static Span of(Line line) {
		return join(List.of(line));
	}

	/**
	 * "2021-" + "2025", "52-" + "CT/TW", "19-NQ" + "/TU": the sign stood inside a word.
	 */
	private static boolean closesUp(StringBuilder text, String next) {
		int last = text.length() - 1;
		if (breaksYear(text, next)) {
			return true;
		}
		if (next.length() > 1 && next.charAt(0) == '/' && Character.isLetterOrDigit(next.charAt(1))) {
			return Character.isLetterOrDigit(text.charAt(last));
		}
		if (last == 0 || (text.charAt(last) != '-' && text.charAt(last) != '/')) {
			return false;
		}
		char before = text.charAt(last - 1);
		char after = next.charAt(0);
		return Character.isLetterOrDigit(before) && (Character.isDigit(after) || Character.isUpperCase(after));
	}

	/** "trước ngày 30/6/20" + "25": a narrow cell broke the year. */
	static boolean breaksYear(CharSequence text, String next) {
		Matcher begun = YEAR_BEGUN.matcher(text.subSequence(Math.max(0, text.length() - 10), text.length()));
		Matcher rest = YEAR_REST.matcher(next);
		return begun.find() && rest.lookingAt() && begun.group(1).length() + rest.group(1).length() == 4;
	}

	Span withText(String other) {
		return new Span(other, page, from, to, boxes);
	}

	/**
	 * The part of this span's text that a match covers; its place is that of the whole,
	 * which is never too small.
	 */
	Span about(String part) {
		return withText(part.strip());
	}

	boolean isBlank() {
		return text.isBlank();
	}

	Provenance read(double confidence) {
		return Provenance.read(confidence, pageOrNull(), from, to, boxes);
	}

	@Nullable Integer pageOrNull() {
		return page == 0 ? null : page;
	}

}
