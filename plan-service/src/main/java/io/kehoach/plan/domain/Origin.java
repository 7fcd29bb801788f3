package io.kehoach.plan.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a plan comes from: a document, a parent plan that it derives from, or last year's
 * plan.
 */
public record Origin(@Nullable Source source, @Nullable String parentPlanId, @Nullable String rolledOverFrom,
		List<String> continued) {

	public Origin {
		// A plan that an earlier release stored does not say.
		continued = (continued != null) ? List.copyOf(continued) : List.of();
	}

	public static Origin imported(Source source) {
		return new Origin(source, null, null, List.of());
	}

	/** A better copy of the document takes the place of the one before. */
	Origin from(Source source) {
		return new Origin(source, parentPlanId, rolledOverFrom, continued);
	}

	public static Origin derived(String parentPlanId) {
		return new Origin(null, parentPlanId, null, List.of());
	}

	/** Rows that last year left unfinished go on. */
	public static Origin rolledOver(String planId, List<String> continued) {
		return new Origin(null, null, planId, continued);
	}

}
