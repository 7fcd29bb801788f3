package io.kehoach.plan.application;

import java.util.List;
import java.util.Map;

import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanItem;
import io.kehoach.plan.domain.RowResult;
import io.kehoach.plan.domain.Window;
import org.jspecify.annotations.Nullable;

/** Last year's rows and what became of them; a row of this year has the same id. */
public record LastYear(String planId, @Nullable Integer year, @Nullable String title, List<Row> rows) {

	/** Null where no task of the row is known. */
	public record Row(String itemId, @Nullable String no, String content, @Nullable String window,
			@Nullable RowResult result, boolean unfinished) {
	}

	static LastYear of(Plan plan, Map<String, RowResult> results) {
		List<Row> rows = plan.content().body().items().stream().map((item) -> row(item, results)).toList();
		return new LastYear(plan.planId(), plan.content().body().header().year(),
				plan.content().body().header().title(), rows);
	}

	private static Row row(PlanItem item, Map<String, RowResult> results) {
		RowResult result = results.get(item.itemId());
		Window window = item.window();
		return new Row(item.itemId(), item.no(), item.content(), (window != null) ? window.text() : null, result,
				result != null && result.unfinished());
	}

}
