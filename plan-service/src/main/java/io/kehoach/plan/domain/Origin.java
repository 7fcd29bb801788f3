package io.kehoach.plan.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where a plan comes from: a document, a parent plan that it derives from, or last year's
 * plan.
 */
public record Origin(@Nullable Source source, @Nullable String parentPlanId, @Nullable String rolledOverFrom) {

	public static Origin imported(Source source) {
		return new Origin(source, null, null);
	}

	public static Origin derived(String parentPlanId) {
		return new Origin(null, parentPlanId, null);
	}

	public static Origin rolledOver(String planId) {
		return new Origin(null, null, planId);
	}

}
