package io.kehoach.report.application;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Words without diacritics and capitals, so that "bao cao" finds "Báo cáo".
 */
public final class Folded {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private Folded() {
	}

	public static Set<String> words(@Nullable String... texts) {
		return Arrays.stream(texts)
			.filter((text) -> text != null)
			.flatMap((text) -> Arrays.stream(GAPS.split(fold(String.valueOf(text)))))
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * A document number is found by any part that starts after a separator: "94-KH/BDV"
	 * by "kh/bdv" too.
	 */
	public static Set<String> number(@Nullable String number) {
		Set<String> suffixes = new TreeSet<>(words(number));
		if (number != null) {
			String folded = fold(number).strip();
			for (int at = 0; at >= 0; at = nextStart(folded, at)) {
				suffixes.add(folded.substring(at));
			}
		}
		suffixes.remove("");
		return suffixes;
	}

	/**
	 * The words of a query; a piece with a separator inside stays whole, to match
	 * document numbers.
	 */
	public static Set<String> query(String text) {
		return Arrays.stream(fold(text).strip().split("\\s+"))
			.flatMap((piece) -> piece.matches(".*\\d.*[-/].*|.*[-/].*\\d.*|.*/.*") ? java.util.stream.Stream.of(piece)
					: words(piece).stream())
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static int nextStart(String text, int from) {
		for (int at = from + 1; at < text.length(); at++) {
			if (!Character.isLetterOrDigit(text.charAt(at - 1)) && Character.isLetterOrDigit(text.charAt(at))) {
				return at;
			}
		}
		return -1;
	}

	private static String fold(String text) {
		String lower = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
		return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
	}

}
