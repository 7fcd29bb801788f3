package io.kehoach.plan.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Two versions of a plan, row by row; {@code to} is null where the amendment is compared.
 */
record PlanDiff(int from, @Nullable Integer to, List<FieldDiff> header, List<RowDiff> rows) {

	/** What became of a row. */
	enum Change {

		ADDED, REMOVED, CHANGED

	}

	record FieldDiff(String field, @Nullable JsonNode before, @Nullable JsonNode after) {
	}

	record RowDiff(String part, String id, Change change, List<FieldDiff> fields) {
	}

}
