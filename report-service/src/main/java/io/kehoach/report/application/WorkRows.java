package io.kehoach.report.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of "my work" from what this service knows. The revision is known only of
 * reports, its own aggregates.
 *
 * @param names unit names by id
 */
record WorkRows(BusinessClock clock, Map<String, String> names) {

	WorkRow of(TaskPicture task, String action) {
		return new WorkRow(WorkRow.Kind.TASK, task.id(), task.content(), task.planId(), task.planTitle(), task.itemNo(),
				task.unitId(), name(task.unitId()), task.dueAt(), task.dueOn(),
				(task.open() && !task.paused() && task.led()) ? DaysLate.of(task.dueAt(), this.clock) : 0, action,
				"/api/tasks/" + task.id(), null);
	}

	WorkRow of(Stored<Report> stored, String action) {
		Report report = stored.state();
		Terms terms = report.terms();
		LocalDate again = report.againDue();
		Instant dueAt = (again != null) ? this.clock.startOf(again.plusDays(1)) : terms.dueAt();
		int late = (again != null) ? DaysLate.of(dueAt, this.clock) : report.daysLate(this.clock.instant());
		return new WorkRow(WorkRow.Kind.REPORT, stored.id(), report.name(), report.planId(), terms.planTitle(), null,
				report.unitId(), name(report.unitId()), dueAt, (again != null) ? again : terms.due(), late, action,
				"/api/reports/" + stored.id(), Long.toString(stored.revision()));
	}

	WorkRow of(PlanPicture plan, String action) {
		return new WorkRow(WorkRow.Kind.PLAN, plan.id(), plan.title(), plan.id(), plan.title(), null, plan.bodyId(),
				name(plan.bodyId()), null, null, 0, action, "/api/plans/" + plan.id(), null);
	}

	WorkRow of(ObstaclePicture obstacle, String action) {
		Instant answerBy = (obstacle.answerDueOn() != null) ? this.clock.startOf(obstacle.answerDueOn().plusDays(1))
				: null;
		return new WorkRow(WorkRow.Kind.OBSTACLE, obstacle.id(), obstacle.text(), obstacle.planId(),
				obstacle.planTitle(), obstacle.itemNo(), obstacle.unitId(), name(obstacle.unitId()), answerBy,
				obstacle.answerDueOn(), DaysLate.of(answerBy, this.clock), action, "/api/obstacles/" + obstacle.id(),
				null);
	}

	WorkRow of(Duty duty) {
		return new WorkRow(duty.kind(), duty.id(), duty.title(), null, null, null, duty.unitId(), name(duty.unitId()),
				duty.dueAt(), duty.dueOn(), DaysLate.of(duty.dueAt(), this.clock), duty.action(), duty.href(),
				Long.toString(duty.revision()));
	}

	private @Nullable String name(@Nullable String unit) {
		return (unit == null) ? null : this.names.getOrDefault(unit, unit);
	}

}
