package io.kehoach.task.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import static io.kehoach.task.domain.TaskRuleViolated.require;

/**
 * Where a superior signs, a draft has to lie before that person some working days before
 * the deadline: a milestone of the unit's own, there from the beginning, since drafts
 * that come on the last day cannot be reviewed. Only the deadline itself makes anybody
 * late.
 */
public final class Drafting {

	/** Unless the unit says otherwise. */
	public static final int USUAL_DAYS = 5;

	private static final int MOST_DAYS = 30;

	private Drafting() {
	}

	/** Who signs is the unit's own affair, so nobody is told. */
	public static Outcome due(Task task, Act act, @Nullable Integer workingDays) {
		task.requireLead();
		task.execution().requireOpen();
		require(task.deadline().dueOn() != null, "task-without-deadline");
		require(workingDays == null || (workingDays > 0 && workingDays <= MOST_DAYS), "draft-days-out-of-range");
		return task.next().draftDays(workingDays).quietly(act, "draft-due");
	}

	/** Null where the unit signs itself. */
	public static @Nullable LocalDate dueOn(Task task, Calendar calendar) {
		LocalDate target = task.deadline().remindOn();
		Integer days = task.draftDays();
		if (target == null || days == null || task.role() != TaskRole.LEAD) {
			return null;
		}
		LocalDate day = calendar.minusWorkingDays(target, days);
		return day.isBefore(task.assignedOn()) ? task.assignedOn() : day;
	}

}
