package io.kehoach.plan.domain.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as the eye compares it: without marks, case, punctuation and the common
 * abbreviations.
 */
public final class Folded {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private Folded() {
	}

	public static String of(String text) {
		String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
		String lower = plain.toLowerCase(Locale.ROOT).replace('đ', 'd').replace("gd&dt", "giao duc va dao tao");
		return (" " + NOT_WORD.matcher(lower.replace("&", " va ")).replaceAll(" ").strip() + " ")
			.replace(" ubnd ", " uy ban nhan dan ")
			.replace(" hdnd ", " hoi dong nhan dan ")
			.strip();
	}

	public static List<String> words(String text) {
		return Arrays.stream(of(text).split(" ")).filter((word) -> !word.isEmpty()).distinct().toList();
	}

}
