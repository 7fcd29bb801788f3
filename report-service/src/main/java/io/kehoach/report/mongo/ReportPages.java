package io.kehoach.report.mongo;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.Report;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Page by page along the ids: bounded memory, and no report holds up the others.
 */
record ReportPages(AggregateCollection<Report> reports) {

	private static final int AT_ONCE = 200;

	/**
	 * @param after the reports wanted behind an id
	 */
	void each(Function<String, Query> after, Consumer<Stored<Report>> visit) {
		String last = "";
		List<Stored<Report>> page;
		do {
			page = this.reports.list(after.apply(last).with(Sort.by("_id")).limit(AT_ONCE));
			page.forEach(visit);
			last = page.isEmpty() ? last : page.getLast().id();
		}
		while (page.size() == AT_ONCE);
	}

}
