package io.kehoach.report.domain.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One person's or team's whole score: it is added, never changed.
 *
 * @param by opaque id of the scorer
 * @param sum of all points, never below zero
 * @param vetoed whether a veto criterion applies
 */
public record Scoring(Phase phase, Instant at, String by, String role, @Nullable String reason, BigDecimal sum,
		boolean vetoed, List<Entry> entries) {

	/** The three scores that stand side by side. */
	public enum Phase {

		SELF, APPRAISAL, RECHECK

	}

	public Scoring {
		entries = List.copyOf(entries);
	}

	public BigDecimal points(String criterionId) {
		return this.entries.stream()
			.filter((entry) -> entry.criterionId().equals(criterionId))
			.map(Entry::points)
			.findFirst()
			.orElse(BigDecimal.ZERO);
	}

}
