package io.kehoach.plan.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.domain.directory.Folded;

/**
 * Which row of a document is which row of the draft: the most alike first, whatever a
 * poor scan made of single letters. Reports are known by their keys.
 */
final class RowMatching {

	private static final double ALIKE = 0.5;

	/** The same number speaks for a row whose words were changed. */
	private static final double SAME_NUMBER = 0.2;

	private record Pair(int standing, int read, double likeness) {
	}

	private RowMatching() {
	}

	/** Ids of rows read to the ids of the rows that stand for them. */
	static Map<String, String> of(List<? extends Row> standing, List<? extends Row> read) {
		List<Set<String>> before = standing.stream().map(RowMatching::marks).toList();
		List<Set<String>> after = read.stream().map(RowMatching::marks).toList();
		List<Pair> pairs = new ArrayList<>();
		for (int s = 0; s < before.size(); s++) {
			for (int r = 0; r < after.size(); r++) {
				double likeness = likeness(before.get(s), after.get(r)) + bonus(standing.get(s), read.get(r));
				if (likeness >= ALIKE) {
					pairs.add(new Pair(s, r, likeness));
				}
			}
		}
		pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.likeness())
			.thenComparingInt((pair) -> Math.abs(pair.standing() - pair.read())));
		return chosen(pairs, standing, read);
	}

	private static Map<String, String> chosen(List<Pair> pairs, List<? extends Row> standing,
			List<? extends Row> read) {
		Map<String, String> matched = new HashMap<>();
		Set<Integer> taken = new HashSet<>();
		for (Pair pair : pairs) {
			String id = read.get(pair.read()).rowId();
			if (!matched.containsKey(id) && taken.add(pair.standing())) {
				matched.put(id, standing.get(pair.standing()).rowId());
			}
		}
		return matched;
	}

	private static double likeness(Set<String> one, Set<String> other) {
		long shared = one.stream().filter(other::contains).count();
		return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * shared / (one.size() + other.size());
	}

	private static double bonus(Row standing, Row read) {
		boolean numbered = standing instanceof PlanItem one && read instanceof PlanItem other && one.no() != null
				&& one.no().equals(other.no());
		return numbered ? SAME_NUMBER : 0;
	}

	/** Three letters at a time, without accents. */
	private static Set<String> marks(Row row) {
		if (row instanceof ReportDefinition report) {
			return Set.of(report.key());
		}
		String text = "  " + Folded.of(words(row)) + "  ";
		return IntStream.range(0, text.length() - 2)
			.mapToObj((at) -> text.substring(at, at + 3))
			.collect(Collectors.toSet());
	}

	private static String words(Row row) {
		return switch (row) {
			case PlanItem item -> item.content();
			case Duty duty -> duty.content();
			case Responsibility it ->
				Stream.concat(Stream.of(text(it.unit())), it.duties().stream().map(UnitDuty::text))
					.collect(Collectors.joining(" "));
			case ReportDefinition report -> report.key();
			case Recipient recipient -> recipient.text();
		};
	}

	private static String text(@Nullable Party party) {
		return (party != null) ? party.text() : "";
	}

}
