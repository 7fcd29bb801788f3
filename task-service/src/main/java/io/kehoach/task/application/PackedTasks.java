package io.kehoach.task.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import io.kehoach.chassis.archive.AuditLine;
import io.kehoach.task.domain.HistoryEntry;
import io.kehoach.task.domain.Task;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that a pack is about, page by page. Of one period it is about what was due in
 * it and what was done in it.
 */
record PackedTasks(Tasks tasks, PackRequest request, ZoneId zone) {

	private static final int PAGE = 100;

	Stream<Task> all() {
		return Stream.iterate(page(null), (tasks) -> !tasks.isEmpty(), (tasks) -> page(tasks.getLast().id()))
			.flatMap(List::stream)
			.filter(this::inPeriod);
	}

	private List<Task> page(@Nullable String after) {
		return this.tasks.page(this.request.planId(), this.request.unitId(), after, PAGE);
	}

	private boolean inPeriod(Task task) {
		return this.request.periodKey() == null || this.request.periodKey().equals(task.row().periodKey())
				|| inPeriod(task.deadline().dueOn())
				|| task.history().stream().map(HistoryEntry::at).anyMatch(this::inPeriod);
	}

	boolean inPeriod(Instant at) {
		return inPeriod(at.atZone(this.zone).toLocalDate());
	}

	private boolean inPeriod(@Nullable LocalDate day) {
		LocalDate from = this.request.from();
		LocalDate to = this.request.to();
		return day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
	}

	Stream<AuditLine> audit() {
		return all().flatMap((task) -> task.history().stream().flatMap((entry) -> lines(task.id(), entry)));
	}

	private static Stream<AuditLine> lines(String id, HistoryEntry entry) {
		AuditLine act = new AuditLine(entry.at(), entry.by().subject(), entry.by().role(), id, entry.what(),
				entry.reason(), null, null, null);
		return entry.changes().isEmpty() ? Stream.of(act)
				: entry.changes()
					.stream()
					.map((change) -> act.changing(change.field(), change.before(), change.after()));
	}

}
