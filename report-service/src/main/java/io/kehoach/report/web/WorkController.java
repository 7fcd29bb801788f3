package io.kehoach.report.web;

import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.report.application.MyWork;
import io.kehoach.report.application.WorkList;
import io.kehoach.report.application.WorkRow;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WorkController {

	private final MyWork work;

	WorkController(MyWork work) {
		this.work = work;
	}

	@GetMapping("/api/work")
	Work work(Caller caller) {
		WorkList list = this.work.of(caller);
		return new Work(
				new Counts(list.overdue().all(), list.dueSoon().all(), list.returned().all(), list.waiting().all()),
				list.overdue().first(), list.dueSoon().first(), list.returned().first(), list.waiting().first(),
				list.next());
	}

	/**
	 * The counts are of everything, as far as it is counted; the lists show the most
	 * urgent.
	 */
	record Work(Counts counts, List<WorkRow> overdue, List<WorkRow> dueSoon, List<WorkRow> returned,
			List<WorkRow> waiting, @Nullable WorkRow next) {
	}

	record Counts(long overdue, long dueSoon, long returned, long waiting) {
	}

}
