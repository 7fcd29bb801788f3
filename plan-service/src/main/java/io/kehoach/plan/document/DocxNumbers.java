package io.kehoach.plan.document;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;

/** Counts automatic numbering, which the file keeps as a rule and not as text. */
final class DocxNumbers {

	private static final String[] TENS = { "", "X", "XX", "XXX", "XL", "L" };

	private static final String[] ONES = { "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX" };

	private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

	private final XWPFDocument document;

	private final Map<String, Integer> counts = new HashMap<>();

	DocxNumbers(XWPFDocument document) {
		this.document = document;
	}

	/** The number or bullet before a paragraph with a space behind, or nothing. */
	String markerOf(XWPFParagraph paragraph) {
		BigInteger list = paragraph.getNumID();
		if (list == null || list.signum() == 0 || document.getNumbering() == null) {
			return "";
		}
		int level = paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue();
		String format = paragraph.getNumFmt();
		if (format == null) {
			return "";
		}
		if (format.equals("bullet")) {
			return "- ";
		}
		for (int deeper = level + 1; deeper < 9; deeper++) {
			counts.remove(list + ":" + deeper);
		}
		int value = counts.merge(list + ":" + level, 1, Integer::sum);
		return pattern(paragraph, list, level, format, value) + " ";
	}

	private String pattern(XWPFParagraph paragraph, BigInteger list, int level, String format, int value) {
		String text = paragraph.getNumLevelText();
		if (text == null || text.isBlank()) {
			return printed(format, value) + ".";
		}
		String shown = text;
		for (int i = 0; i <= Math.min(level, 8); i++) {
			int count = i == level ? value : counts.getOrDefault(list + ":" + i, 1);
			shown = shown.replace("%" + (i + 1), i == level ? printed(format, count) : String.valueOf(count));
		}
		return shown;
	}

	private static String printed(@Nullable String format, int value) {
		return switch (format == null ? "decimal" : format) {
			case "upperRoman" -> roman(value);
			case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
			case "lowerLetter" -> String.valueOf(LETTERS.charAt((value - 1) % LETTERS.length()));
			case "upperLetter" -> String.valueOf((char) ('A' + (value - 1) % 26));
			case "decimalZero" -> value < 10 ? "0" + value : String.valueOf(value);
			default -> String.valueOf(value);
		};
	}

	private static String roman(int value) {
		return value < 1 || value > 59 ? String.valueOf(value) : TENS[value / 10] + ONES[value % 10];
	}

}
