package io.kehoach.report.application;

import java.io.IOException;
import java.util.List;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.Report;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The reports that a pack is about, some at a time.
 */
@Component
class PackedReports {

	private static final int PAGE = 100;

	private final Reports reports;

	PackedReports(Reports reports) {
		this.reports = reports;
	}

	void each(PackRequest request, Visit visit) throws IOException {
		for (List<Report> page = page(request, null); !page.isEmpty(); page = page(request, page.getLast().id())) {
			visit.page(page);
		}
	}

	private List<Report> page(PackRequest request, @Nullable String after) {
		return this.reports
			.list(new Reports.Filter(request.planId(), request.periodKey(), request.unitId(), null, after, PAGE),
					Scope.everything())
			.stream()
			.map(Stored::state)
			.toList();
	}

	/** What to do with a page of them. */
	@FunctionalInterface
	interface Visit {

		void page(List<Report> reports) throws IOException;

	}

}
