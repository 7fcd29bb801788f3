package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.document.PlacedLine.Word;

/**
 * The titles over the columns of a table without rules.
 *
 * @param titles words of each title, from left to right
 * @param start index of the first line they take
 * @param end index of the first line below them
 */
record AlignedTitles<P>(List<List<Word<P>>> titles, int start, int end) {

	private static final int MOST_LINES = 6;

	private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{Ll}.*");

	/**
	 * Titles whose fullest line is this one: lines above and below belong to them as far
	 * as each of their pieces stands under one title.
	 */
	static <P> @Nullable AlignedTitles<P> around(List<PlacedLine<P>> lines, int fullest, int notBefore) {
		List<List<Word<P>>> titles = pieces(lines.get(fullest));
		if (titles.size() < 3 || !(TableHeader.titleWords(lines.get(fullest).text()) || opensLikeTitles(titles))) {
			return null;
		}
		int start = fullest;
		while (start > notBefore && fullest - start < MOST_LINES && joins(titles, lines.get(start - 1), true)) {
			start--;
		}
		int end = fullest + 1;
		while (end < lines.size() && end - fullest < MOST_LINES && joins(titles, lines.get(end), false)) {
			end++;
		}
		titles.sort(Comparator.comparingDouble(title -> title.stream().mapToDouble(Word::left).min().orElse(0)));
		AlignedTitles<P> found = new AlignedTitles<>(titles, start, end);
		return TableHeader.describesTasks(found.roles()) ? found : null;
	}

	/** Words that no title is known to have stand among such as leave no doubt. */
	private static <P> boolean opensLikeTitles(List<List<Word<P>>> titles) {
		List<ColumnRole> roles = roles(titles);
		return roles.getFirst() == ColumnRole.NUMBER && TableHeader.describesTasks(roles);
	}

	/** A sentence that begins where the numbers stand is not of the table. */
	boolean runsOver(PlacedLine<P> line, AlignedColumns columns) {
		double numbers = columns.bounds().getFirst();
		Word<P> first = line.words().getFirst();
		return column(ColumnRole.NUMBER) == 0 && line.pieces().size() == 1 && line.words().size() > 1
				&& first.left() < numbers && line.words().getLast().right() > numbers
				&& !AlignedTable.NUMBER.matcher(first.text()).matches();
	}

	/** Whether these are the titles of another page, printed again. */
	boolean sameAs(@Nullable AlignedTitles<P> other) {
		return other != null && roles().equals(other.roles());
	}

	List<ColumnRole> roles() {
		return roles(titles);
	}

	private static <P> List<ColumnRole> roles(List<List<Word<P>>> titles) {
		return ColumnRole.of(titles.stream().map(PlacedLine::text).toList());
	}

	double left(int column) {
		return titles.get(column).stream().mapToDouble(Word::left).min().orElse(0);
	}

	double right(int column) {
		return titles.get(column).stream().mapToDouble(Word::right).max().orElse(0);
	}

	/** The first column of this kind; -1 where the table has none. */
	int column(ColumnRole role) {
		return roles().indexOf(role);
	}

	private static <P> boolean joins(List<List<Word<P>>> titles, PlacedLine<P> line, boolean above) {
		if (!TableHeader.titleWords(line.text())) {
			return false;
		}
		List<List<Word<P>>> pieces = pieces(line);
		List<Integer> places = new ArrayList<>();
		for (List<Word<P>> piece : pieces) {
			List<Integer> under = under(titles, piece);
			if (under.size() != 1) {
				return false;
			}
			places.add(under.getFirst());
		}
		for (int i = 0; i < places.size(); i++) {
			List<Word<P>> piece = pieces.get(i);
			List<Word<P>> title = new ArrayList<>(titles.get(places.get(i)));
			title.addAll(above ? 0 : title.size(), piece);
			titles.set(places.get(i), title);
		}
		return true;
	}

	private static <P> List<Integer> under(List<List<Word<P>>> titles, List<Word<P>> piece) {
		List<Integer> under = new ArrayList<>();
		for (int i = 0; i < titles.size(); i++) {
			double left = titles.get(i).stream().mapToDouble(Word::left).min().orElse(0);
			double right = titles.get(i).stream().mapToDouble(Word::right).max().orElse(0);
			if (piece.getFirst().left() < right && piece.getLast().right() > left) {
				under.add(i);
			}
		}
		return under;
	}

	/** Titles may stand a single space apart; the next one then begins with a capital. */
	private static <P> List<List<Word<P>>> pieces(PlacedLine<P> line) {
		List<List<Word<P>>> pieces = new ArrayList<>();
		for (List<Word<P>> piece : line.pieces()) {
			int from = 0;
			for (int i = 1; i <= piece.size(); i++) {
				if (i == piece.size() || CAPITALISED.matcher(piece.get(i).text()).matches()) {
					pieces.add(piece.subList(from, i));
					from = i;
				}
			}
		}
		return pieces;
	}

}
