package io.kehoach.plan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.kehoach.plan.domain.Finding.Level;

/**
 * Which of last year's cited documents a plan of another year should not rest on unseen.
 */
final class LegalBasis {

	/**
	 * Documents of these types are made for a year; the others stand until they are
	 * replaced.
	 */
	private static final Set<String> YEARLY = Set.of("kế hoạch", "chương trình", "công văn", "thông báo", "hướng dẫn");

	private LegalBasis() {
	}

	static List<Finding> findings(List<Citation> basis, int year) {
		List<Finding> findings = new ArrayList<>();
		for (int i = 0; i < basis.size(); i++) {
			Citation cited = basis.get(i);
			if (isOf(cited, year)) {
				findings
					.add(new Finding("/basis/" + i, Level.CHECK, "basis-expired", List.of(name(cited)), null, null));
			}
			else if (cited.date() == null) {
				findings.add(new Finding("/basis/" + i, Level.CHECK, "basis-of-last-year", List.of(name(cited)), null,
						null));
			}
		}
		return findings;
	}

	/** A yearly plan is often signed in the last months of the year before. */
	private static boolean isOf(Citation cited, int year) {
		boolean yearly = cited.type() != null && YEARLY.contains(cited.type().toLowerCase(Locale.ROOT));
		return yearly && cited.date() != null && cited.date().getYear() >= year - 1;
	}

	private static String name(Citation cited) {
		return Stream.of(cited.type(), cited.number())
			.filter(Objects::nonNull)
			.reduce("", (one, two) -> one + " " + two)
			.strip();
	}

}
