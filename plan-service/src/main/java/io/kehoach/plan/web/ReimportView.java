package io.kehoach.plan.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kehoach.plan.web.PlanDiff.FieldDiff;
import io.kehoach.plan.web.PlanDiff.RowDiff;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading is and, once it is done, where the document differs from the draft.
 * A row that only one of the two has shows its cells on that side.
 */
record ReimportView(@JsonUnwrapped ImportView reading, List<FieldDiff> header, List<RowDiff> rows) {

	static ReimportView of(ImportView reading, @Nullable PlanDiff diff) {
		return (diff != null) ? new ReimportView(reading, diff.header(), diff.rows())
				: new ReimportView(reading, List.of(), List.of());
	}

}
