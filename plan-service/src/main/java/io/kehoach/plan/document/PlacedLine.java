package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One printed line with the places of its words across the page.
 *
 * @param <P> what a word is made of in its source
 * @param space the widest gap, in the same unit as the places, that only parts two words
 * of one cell
 * @param apart more white stands above it than between the lines of one paragraph
 */
record PlacedLine<P>(List<Word<P>> words, double space, boolean apart) {

	/** A word from its left to its right edge: points in a PDF, characters in a text. */
	record Word<P>(String text, double left, double right, P source) {

		double middle() {
			return (left + right) / 2;
		}

	}

	String text() {
		return text(words);
	}

	static <P> String text(List<Word<P>> words) {
		return words.stream().map(Word::text).collect(Collectors.joining(" "));
	}

	/** The words between gaps that are wider than a space. */
	List<List<Word<P>>> pieces() {
		List<List<Word<P>>> pieces = new ArrayList<>();
		for (Word<P> word : words) {
			if (pieces.isEmpty() || word.left() - pieces.getLast().getLast().right() > space) {
				pieces.add(new ArrayList<>());
			}
			pieces.getLast().add(word);
		}
		return pieces;
	}

	boolean crosses(double x) {
		return words.stream().anyMatch(word -> word.left() < x && x < word.right());
	}

	/** Whether two words of one phrase stand on either side. */
	boolean ties(double x) {
		for (int i = 1; i < words.size(); i++) {
			double before = words.get(i - 1).right();
			double after = words.get(i).left();
			if (before <= x && x <= after) {
				return after - before <= space;
			}
		}
		return false;
	}

	/**
	 * How many words stand before a place. Where a converter pushed two cells together, a
	 * space where a capital follows a small letter is the likelier cut.
	 * @param aside how far from the place such a cut may lie
	 */
	int before(double x, double aside) {
		int count = (int) words.stream().filter(word -> word.middle() < x).count();
		if (!ties(x) && !crosses(x)) {
			return count;
		}
		int best = count;
		double distance = aside;
		for (int i = 1; i < words.size(); i++) {
			Word<P> word = words.get(i);
			double away = word.left() < x && x < word.right() ? 0 : Math.abs(word.left() - x);
			if (away < distance && capital(word) && !capital(words.get(i - 1))) {
				best = i;
				distance = away;
			}
		}
		return best;
	}

	private static boolean capital(Word<?> word) {
		return Character.isUpperCase(word.text().codePointAt(0));
	}

}
