package io.kehoach.report.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.ReportState;
import io.kehoach.report.domain.Timing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What one person must do now: for the own unit, and what waits for a decision of the
 * Office or the Director.
 */
@Service
public class MyWork {

	private static final Comparator<WorkRow> BY_DEADLINE = Comparator.comparing(WorkRow::dueAt,
			Comparator.nullsLast(Comparator.naturalOrder()));

	private final Tasks tasks;

	private final Reports reports;

	private final Plans plans;

	private final Obstacles obstacles;

	private final Units units;

	private final Calendar calendar;

	private final BusinessClock clock;

	private final ReportSettings settings;

	MyWork(Tasks tasks, Reports reports, Plans plans, Obstacles obstacles, Units units, Calendar calendar,
			BusinessClock clock, ReportSettings settings) {
		this.tasks = tasks;
		this.reports = reports;
		this.plans = plans;
		this.obstacles = obstacles;
		this.units = units;
		this.calendar = calendar;
		this.clock = clock;
		this.settings = settings;
	}

	public WorkList of(Caller caller) {
		Found found = new Found();
		String unit = caller.unit();
		if (caller.has("unit") && unit != null) {
			ofUnit(unit, caller.scope(), found);
		}
		if (caller.has("office")) {
			ofOffice(caller.scope(), found);
		}
		if (caller.has("director")) {
			ofDirector(caller.scope(), found);
		}
		return found.list(this.units, this.clock);
	}

	private void ofUnit(String unit, Scope scope, Found found) {
		Instant horizon = horizon();
		for (TaskPicture task : this.tasks.unfinished(unit, scope)) {
			found.tasks.add(new Placed<>(place(task, horizon), task, action(task)));
		}
		for (Stored<Report> report : this.reports.list(Reports.Filter.ofUnit(unit), scope)) {
			found.reports.add(new Placed<>(place(report.state(), horizon), report,
					report.state().editable() ? "submit" : "view"));
		}
	}

	/** The end of the last working day that counts as soon. */
	private Instant horizon() {
		return this.clock
			.startOf(this.calendar.workingDays().plus(this.clock.today(), this.settings.dueSoon()).plusDays(1));
	}

	private Place place(TaskPicture task, Instant horizon) {
		if (!task.led() && task.acknowledgedAt() != null) {
			return Place.NOWHERE;
		}
		if (task.submitted()) {
			return Place.WAITING;
		}
		if (task.returned()) {
			return Place.RETURNED;
		}
		boolean overdue = task.led() && task.timing(this.clock.instant()) == Timing.OVERDUE;
		return overdue ? Place.OVERDUE : soon(task.dueAt(), horizon);
	}

	private Place place(Report report, Instant horizon) {
		return switch (report.state()) {
			case RETURNED -> Place.RETURNED;
			case SUBMITTED -> Place.WAITING;
			case ACCEPTED -> Place.NOWHERE;
			case OPEN -> (report.outcome() == null && report.late(this.clock.instant())) ? Place.OVERDUE
					: soon(report.terms().dueAt(), horizon);
		};
	}

	private static Place soon(@Nullable Instant dueAt, Instant horizon) {
		return (dueAt != null && !dueAt.isAfter(horizon)) ? Place.SOON : Place.LATER;
	}

	private static String action(TaskPicture task) {
		if (task.submitted()) {
			return "view";
		}
		return (task.acknowledgedAt() == null) ? "acknowledge" : "submit";
	}

	private void ofOffice(Scope scope, Found found) {
		this.tasks.submitted(scope).forEach((task) -> found.tasks.add(new Placed<>(Place.SOON, task, "confirm")));
		this.tasks.awaitingDate(scope).forEach((task) -> found.tasks.add(new Placed<>(Place.SOON, task, "due-date")));
		this.reports.list(Reports.Filter.inState(ReportState.SUBMITTED), scope)
			.forEach((report) -> found.reports.add(new Placed<>(Place.SOON, report, "accept")));
		this.obstacles.inState("RAISED", scope)
			.forEach((obstacle) -> found.obstacles.add(new Placed<>(Place.SOON, obstacle, "triage")));
		this.plans.withStatus("RETURNED", scope)
			.forEach((plan) -> found.plans.add(new Placed<>(Place.RETURNED, plan, "edit")));
		this.tasks.overdue(this.clock.instant(), scope)
			.forEach((task) -> found.tasks.add(new Placed<>(Place.WAITING, task, "view")));
		this.reports.list(Reports.Filter.inState(ReportState.OPEN), scope)
			.stream()
			.filter((report) -> report.state().outcome() == null && report.state().late(this.clock.instant()))
			.forEach((report) -> found.reports.add(new Placed<>(Place.WAITING, report, "remind")));
	}

	private void ofDirector(Scope scope, Found found) {
		this.plans.withStatus("SUBMITTED", scope)
			.forEach((plan) -> found.plans.add(new Placed<>(Place.SOON, plan, "issue")));
		this.obstacles.inState("FORWARDED", scope)
			.stream()
			.filter((obstacle) -> "DIRECTOR".equals(obstacle.with()))
			.forEach((obstacle) -> found.obstacles.add(new Placed<>(Place.SOON, obstacle, "answer")));
	}

	private enum Place {

		OVERDUE, SOON, RETURNED, WAITING, LATER, NOWHERE

	}

	private record Placed<T>(Place place, T thing, String action) {
	}

	/** What was found, before the units' names are known. */
	private static final class Found {

		private final List<Placed<TaskPicture>> tasks = new ArrayList<>();

		private final List<Placed<Stored<Report>>> reports = new ArrayList<>();

		private final List<Placed<PlanPicture>> plans = new ArrayList<>();

		private final List<Placed<ObstaclePicture>> obstacles = new ArrayList<>();

		WorkList list(Units units, BusinessClock clock) {
			WorkRows rows = new WorkRows(clock, names(units));
			List<Placed<WorkRow>> placed = Stream.of(
					this.tasks.stream().map((it) -> new Placed<>(it.place, rows.of(it.thing, it.action), it.action)),
					this.reports.stream().map((it) -> new Placed<>(it.place, rows.of(it.thing, it.action), it.action)),
					this.plans.stream().map((it) -> new Placed<>(it.place, rows.of(it.thing, it.action), it.action)),
					this.obstacles.stream()
						.map((it) -> new Placed<>(it.place, rows.of(it.thing, it.action), it.action)))
				.flatMap((stream) -> stream)
				.toList();
			return new WorkList(at(Place.OVERDUE, placed), at(Place.SOON, placed), at(Place.RETURNED, placed),
					at(Place.WAITING, placed), next(placed));
		}

		private Map<String, String> names(Units units) {
			TreeSet<String> ids = new TreeSet<>();
			this.tasks.forEach((it) -> ids.add(it.thing.unitId()));
			this.reports.forEach((it) -> ids.add(it.thing.state().unitId()));
			this.obstacles.forEach((it) -> ids.add(it.thing.unitId()));
			this.plans.stream().map((it) -> it.thing.bodyId()).filter(Objects::nonNull).forEach(ids::add);
			return units.names(ids);
		}

		private static List<WorkRow> at(Place place, List<Placed<WorkRow>> placed) {
			return placed.stream().filter((it) -> it.place == place).map(Placed::thing).sorted(BY_DEADLINE).toList();
		}

		private static @Nullable WorkRow next(List<Placed<WorkRow>> placed) {
			return at(Place.LATER, placed).stream().filter((row) -> row.dueAt() != null).findFirst().orElse(null);
		}

	}

}
