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

	private static final int SHOWN = 200;

	private final MyWork work;

	WorkController(MyWork work) {
		this.work = work;
	}

	@GetMapping("/api/work")
	Work work(Caller caller) {
		WorkList list = this.work.of(caller);
		return new Work(
				new Counts(list.overdue().size(), list.dueSoon().size(), list.returned().size(), list.waiting().size()),
				shown(list.overdue()), shown(list.dueSoon()), shown(list.returned()), shown(list.waiting()),
				list.next());
	}

	private static List<WorkRow> shown(List<WorkRow> rows) {
		return rows.stream().limit(SHOWN).toList();
	}

	/**
	 * The counts are of everything; the lists show the most urgent.
	 */
	record Work(Counts counts, List<WorkRow> overdue, List<WorkRow> dueSoon, List<WorkRow> returned,
			List<WorkRow> waiting, @Nullable WorkRow next) {
	}

	record Counts(int overdue, int dueSoon, int returned, int waiting) {
	}

}
