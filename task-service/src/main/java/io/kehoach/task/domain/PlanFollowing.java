package io.kehoach.task.domain;

import java.util.List;
import java.util.Objects;

import io.kehoach.task.domain.TaskEvent.DueDateSet;
import io.kehoach.task.domain.TaskEvent.TaskAssigned;
import io.kehoach.task.domain.TaskEvent.TaskCancelled;
import io.kehoach.task.domain.TaskEvent.TaskReopened;
import org.jspecify.annotations.Nullable;

/**
 * What a plan's events do to tasks: made, changed only where the plan now says something
 * else, taken off, brought back. Applying the same plan again changes nothing.
 */
public final class PlanFollowing {

	private PlanFollowing() {
	}

	public static Outcome assigned(Assignment given, long seq, Act act, Calendar calendar) {
		Row row = given.row();
		Task blank = new Task(given.planId(), given.unitId(), given.issuerUnitId(), given.role(), row, given.on(),
				Deadline.planned(given.due(), calendar), Execution.NEW, List.of(), List.of(), List.of(), List.of(),
				null, awaited(given), null, Raised.NOTHING, null, Drafting.USUAL_DAYS, List.of(), seq, Terms.of(row),
				Terms.sortKey(row.content()), null, Task.NEVER, false);
		return blank.next().outcome(act, "assign", null, TaskAssigned::new);
	}

	public static Outcome follow(Task task, Assignment given, long seq, Act act, Calendar calendar) {
		if (seq < task.sourceSeq() || isFinal(task)) {
			return Outcome.unchanged(task);
		}
		Deadline deadline = task.deadline().following(given.due(), calendar);
		Next next = task.next().assigned(given, seq).deadline(deadline).followUp(followUp(task, given, act));
		if (task.execution().retired() != null) {
			return next.execution(task.execution().revived())
				.assignedOn(given.on())
				.outcome(act, "assign-again", null, TaskReopened::new);
		}
		if (given.role() != task.role() || !given.row().asksTheSame(task.row())) {
			return next.execution(task.execution().toBeReadAgain()).outcome(act, "amend", null, TaskAssigned::new);
		}
		if (!Objects.equals(deadline.dueAt(), task.deadline().dueAt())) {
			return next.outcome(act, "amend", null, DueDateSet::new);
		}
		return untold(task, given, deadline, next, act);
	}

	/** A new printed number or new working days: no duty changes, so nobody is told. */
	private static Outcome untold(Task task, Assignment given, Deadline deadline, Next next, Act act) {
		if (given.row().looksTheSame(task.row()) && deadline.equals(task.deadline())) {
			return Outcome.unchanged(task);
		}
		return next.quietly(act, "amend");
	}

	public static Outcome retire(Task task, Retirement why, Act act) {
		if (!task.execution().state().isOpen()) {
			return Outcome.unchanged(task);
		}
		return task.next()
			.execution(task.execution().retired(why))
			.outcome(act, "retire", why.reason(), TaskCancelled::new);
	}

	private static @Nullable FollowUp awaited(Assignment given) {
		boolean awaits = given.row().window().awaitsDate() && given.role() == TaskRole.LEAD;
		return awaits ? new FollowUp(given.followUpUnitId(), given.row().window().text(), null) : null;
	}

	/** The plan itself may name the date at last. */
	private static @Nullable FollowUp followUp(Task task, Assignment given, Act act) {
		FollowUp present = task.followUp();
		if (present == null || given.row().window().awaitsDate()) {
			return (present != null) ? present : awaited(given);
		}
		return (present.closedAt() != null) ? present : present.closed(act.at());
	}

	/** What a person has closed stays closed, whatever the plan says later. */
	private static boolean isFinal(Task task) {
		return !task.execution().state().isOpen() && task.execution().retired() == null;
	}

}
