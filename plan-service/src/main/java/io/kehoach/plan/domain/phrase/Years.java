package io.kehoach.plan.domain.phrase;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Gives each term the year that is printed once, at the end of its range, or that of the
 * plan.
 */
final class Years {

	private Years() {
	}

	static List<DateTerm> settle(String folded, List<DateTerm> terms, @Nullable Integer planYear) {
		List<DateTerm> settled = new ArrayList<>(terms);
		Integer inherited = planYear;
		for (int i = settled.size() - 1; i >= 0; i--) {
			DateTerm term = settled.get(i);
			if (term.year() != null) {
				inherited = term.year();
				continue;
			}
			boolean linked = i + 1 < settled.size() && linked(folded, term, settled.get(i + 1));
			Integer year = linked ? inherited : planYear;
			if (year != null) {
				boolean next = folded.startsWith("năm sau", Math.min(folded.length(), term.end() + 1));
				settled.set(i, term.withYear(next ? year + 1 : year));
			}
		}
		return settled;
	}

	/** Two terms of one range or list: nothing but connecting words between them. */
	static boolean linked(String folded, DateTerm first, DateTerm second) {
		String between = folded.substring(Math.min(first.end(), second.start()), second.start());
		return between
			.matches(" ?(?:,|-|và|đến|tới|đến hết|đến ngày|và ngày|và trước|và trước ngày)? ?(?:cuối|hết)? ?");
	}

	/** A range has a begin and an end; a list only names neighbours. */
	static boolean range(String folded, DateTerm first, DateTerm second) {
		String between = folded.substring(Math.min(first.end(), second.start()), second.start());
		return between.matches(" ?(?:-|đến|tới).*") && linked(folded, first, second);
	}

}
