package io.kehoach.task.domain;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Words as they are searched: without marks, đ as d, lower case. A document number is
 * found by each of its endings.
 */
public final class Terms {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern SEPARATOR = Pattern.compile("[-/.]");

	private static final int SORTED_BY = 40;

	private Terms() {
	}

	static Set<String> of(Row row) {
		Set<String> terms = new TreeSet<>(words(row.content()));
		row.subItems().forEach((item) -> terms.addAll(words(item)));
		terms.addAll(words(row.planTitle()));
		terms.addAll(endings(row.planNumber()));
		return terms;
	}

	/** The words of a text or of a query, folded alike. */
	public static List<String> words(String text) {
		return Arrays.stream(BETWEEN.split(folded(text))).filter((word) -> !word.isEmpty()).distinct().toList();
	}

	private static Set<String> endings(@Nullable String number) {
		Set<String> endings = new LinkedHashSet<>();
		String rest = (number != null) ? folded(number) : "";
		endings.addAll(words(rest));
		while (!rest.isEmpty()) {
			endings.add(rest);
			String[] parts = SEPARATOR.split(rest, 2);
			rest = (parts.length == 2) ? parts[1] : "";
		}
		return endings;
	}

	/** Sorts as Vietnamese words do; the beginning decides. */
	static String sortKey(String text) {
		String beginning = text.strip().substring(0, Math.min(SORTED_BY, text.strip().length()));
		return HexFormat.of().formatHex(Collator.getInstance(Locale.of("vi")).getCollationKey(beginning).toByteArray());
	}

	static String folded(String text) {
		String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
		return bare.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT);
	}

}
