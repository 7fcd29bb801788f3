package io.kehoach.plan.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.kehoach.plan.document.DocxLists.Level;

/** Counts automatic numbering, which the file keeps as a rule and not as text. */
final class DocxNumbers {

	static final String BULLET = "- ";

	private static final String[] TENS = { "", "X", "XX", "XXX", "XL", "L" };

	private static final String[] ONES = { "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX" };

	private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

	private static final int DEEPEST = 9;

	private final DocxLists lists;

	private final Map<String, Integer> counts = new HashMap<>();

	private final Set<Integer> seen = new HashSet<>();

	DocxNumbers(DocxLists lists) {
		this.lists = lists;
	}

	/** The number or bullet before a paragraph with a space behind, or nothing. */
	String markerOf(DocxParagraph paragraph) {
		DocxParagraph form = lists.form(paragraph);
		int depth = Math.max(0, form.level);
		Level level = form.list <= 0 ? null : lists.level(form.list, depth);
		if (level == null || level.format.equals("none")) {
			return "";
		}
		if (level.format.equals("bullet")) {
			return BULLET;
		}
		return pattern(form.list, depth, level, count(form.list, depth, level)) + " ";
	}

	private int count(int list, int depth, Level level) {
		if (seen.add(list)) {
			for (int any = 0; any < DEEPEST; any++) {
				Integer again = lists.restart(list, any);
				if (again != null) {
					counts.put(place(list, any), again - 1);
				}
			}
		}
		for (int deeper = depth + 1; deeper < DEEPEST; deeper++) {
			counts.remove(place(list, deeper));
		}
		return counts.merge(place(list, depth), level.start, (before, start) -> before + 1);
	}

	private String place(int list, int depth) {
		return lists.rule(list) + ":" + depth;
	}

	private String pattern(int list, int depth, Level level, int value) {
		String text = level.text;
		if (text == null || text.isBlank()) {
			return printed(level.format, value) + ".";
		}
		String shown = text;
		for (int i = 0; i <= Math.min(depth, DEEPEST - 1); i++) {
			int count = i == depth ? value : counts.getOrDefault(place(list, i), 1);
			shown = shown.replace("%" + (i + 1), printed(format(list, i, depth, level), count));
		}
		return shown;
	}

	/** A level above is shown in its own way unless this one wants plain digits. */
	private String format(int list, int above, int depth, Level level) {
		Level shown = above == depth ? level : lists.level(list, above);
		return shown == null || (above < depth && level.plain) ? "decimal" : shown.format;
	}

	private static String printed(String format, int value) {
		return switch (format) {
			case "upperRoman" -> roman(value);
			case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
			case "lowerLetter" -> String.valueOf(LETTERS.charAt(Math.floorMod(value - 1, LETTERS.length())));
			case "upperLetter" -> String.valueOf((char) ('A' + Math.floorMod(value - 1, 26)));
			case "decimalZero" -> value < 10 ? "0" + value : String.valueOf(value);
			default -> String.valueOf(value);
		};
	}

	private static String roman(int value) {
		return value < 1 || value > 59 ? String.valueOf(value) : TENS[value / 10] + ONES[value % 10];
	}

}
