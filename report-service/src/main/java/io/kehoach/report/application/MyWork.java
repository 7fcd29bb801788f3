package io.kehoach.report.application;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.domain.Acceptance;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.Timing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What one person must do now: for the own unit, and what waits for a decision of the
 * Office or the Director.
 */
@Service
public class MyWork {

	/** The most urgent of each kind; the others are counted. */
	static final int SHOWN = 200;

	private final Tasks tasks;

	private final Reports reports;

	private final Forms forms;

	private final Plans plans;

	private final Obstacles obstacles;

	private final Units units;

	private final List<Duties> duties;

	private final Calendar calendar;

	private final BusinessClock clock;

	private final ReportSettings settings;

	MyWork(Tasks tasks, Reports reports, Forms forms, Plans plans, Obstacles obstacles, Units units,
			List<Duties> duties, Calendar calendar, BusinessClock clock, ReportSettings settings) {
		this.tasks = tasks;
		this.reports = reports;
		this.forms = forms;
		this.plans = plans;
		this.obstacles = obstacles;
		this.units = units;
		this.duties = duties;
		this.calendar = calendar;
		this.clock = clock;
		this.settings = settings;
	}

	public WorkList of(Caller caller) {
		FoundWork found = new FoundWork();
		String unit = caller.unit();
		if (caller.has("unit") && unit != null) {
			ofUnit(unit, caller.scope(), found);
		}
		String body = (unit != null) ? this.units.bodyOf(unit) : "";
		if (caller.has("office")) {
			ofOffice(body, caller, found);
		}
		if (caller.has("director")) {
			ofDirector(body, caller, found);
		}
		this.duties.forEach((part) -> part.of(caller, horizon(), found));
		return found.list(this.units, this.clock);
	}

	private void ofUnit(String unit, Scope scope, FoundWork found) {
		Instant horizon = horizon();
		for (TaskPicture task : this.tasks.unfinished(unit, scope)) {
			found.task(place(task, horizon), task, action(task));
		}
		for (Stored<Report> report : this.reports.list(Reports.Filter.ofUnit(unit), scope)) {
			found.report(place(report.state(), horizon), report, report.state().editable() ? "submit" : "view");
		}
	}

	/** The end of the last working day that counts as soon. */
	private Instant horizon() {
		return this.clock
			.startOf(this.calendar.workingDays().plus(this.clock.today(), this.settings.dueSoon()).plusDays(1));
	}

	private FoundWork.Place place(TaskPicture task, Instant horizon) {
		if (!task.led() && task.acknowledgedAt() != null) {
			return FoundWork.Place.NOWHERE;
		}
		if (task.submitted()) {
			return FoundWork.Place.WAITING;
		}
		if (task.returned()) {
			return FoundWork.Place.RETURNED;
		}
		if (task.paused()) {
			return FoundWork.Place.LATER;
		}
		boolean overdue = task.led() && task.timing(this.clock.instant()) == Timing.OVERDUE;
		return overdue ? FoundWork.Place.OVERDUE : soon(task.dueAt(), horizon);
	}

	private FoundWork.Place place(Report report, Instant horizon) {
		return switch (report.state()) {
			case RETURNED -> FoundWork.Place.RETURNED;
			case SUBMITTED -> FoundWork.Place.WAITING;
			case ACCEPTED -> FoundWork.Place.NOWHERE;
			case OPEN -> (report.outcome() == null && report.late(this.clock.instant())) ? FoundWork.Place.OVERDUE
					: soon(report.terms().dueAt(), horizon);
		};
	}

	private static FoundWork.Place soon(@Nullable Instant dueAt, Instant horizon) {
		return (dueAt != null && !dueAt.isAfter(horizon)) ? FoundWork.Place.SOON : FoundWork.Place.LATER;
	}

	private static String action(TaskPicture task) {
		if (task.submitted()) {
			return "view";
		}
		return (task.acknowledgedAt() == null) ? "acknowledge" : "submit";
	}

	/**
	 * Only the body's own plans, and what belongs to them, are its to decide; it reads
	 * those of bodies and units below it, and accepts their reports.
	 */
	private void ofOffice(String body, Caller caller, FoundWork found) {
		Scope scope = caller.scope();
		tasks(FoundWork.Place.SOON, this.tasks.submitted(body, scope, SHOWN), "confirm", found);
		tasks(FoundWork.Place.SOON, this.tasks.awaitingDate(body, scope, SHOWN), "due-date", found);
		decisions(this.reports.submitted(caller.subject(), scope, SHOWN), found);
		this.obstacles.inState("RAISED", body, scope)
			.forEach((obstacle) -> found.obstacle(FoundWork.Place.SOON, obstacle, "triage"));
		plans(PlanPicture.RETURNED, body, scope).forEach((plan) -> found.plan(FoundWork.Place.RETURNED, plan, "edit"));
		Instant now = this.clock.instant();
		tasks(FoundWork.Place.WAITING, this.tasks.overdue(now, scope, SHOWN), "view", found);
		reports(FoundWork.Place.WAITING, this.reports.unanswered(now, scope, SHOWN), "remind", found);
	}

	private Stream<PlanPicture> plans(String status, String body, Scope scope) {
		return this.plans.withStatus(status, scope).stream().filter((plan) -> body.equals(plan.bodyId()));
	}

	private static void tasks(FoundWork.Place place, Waiting<TaskPicture> waiting, String action, FoundWork found) {
		waiting.first().forEach((task) -> found.task(place, task, action));
		found.beyond(place, waiting);
	}

	private static void reports(FoundWork.Place place, Waiting<Stored<Report>> waiting, String action,
			FoundWork found) {
		waiting.first().forEach((report) -> found.report(place, report, action));
		found.beyond(place, waiting);
	}

	/** One person checks, another accepts: each is offered the step that is theirs. */
	private void decisions(Waiting<Stored<Report>> waiting, FoundWork found) {
		waiting.first().forEach((report) -> found.report(FoundWork.Place.SOON, report, decision(report.state())));
		found.beyond(FoundWork.Place.SOON, waiting);
	}

	private String decision(Report report) {
		boolean unchecked = report.review() == null
				&& this.forms.named(report.form()).acceptance() == Acceptance.TWO_STEPS;
		return unchecked ? "check" : "accept";
	}

	private void ofDirector(String body, Caller caller, FoundWork found) {
		Scope scope = caller.scope();
		if (!caller.has("office")) {
			decisions(this.reports.checked(caller.subject(), scope, SHOWN), found);
		}
		plans("SUBMITTED", body, scope).forEach((plan) -> found.plan(FoundWork.Place.SOON, plan, "issue"));
		this.obstacles.inState("FORWARDED", body, scope)
			.stream()
			.filter((obstacle) -> "DIRECTOR".equals(obstacle.with()))
			.forEach((obstacle) -> found.obstacle(FoundWork.Place.SOON, obstacle, "answer"));
	}

}
