package io.kehoach.task.domain;

import java.time.Instant;

import io.kehoach.task.domain.TaskEvent.TaskDueSoon;
import io.kehoach.task.domain.TaskEvent.TaskOverdue;

/**
 * Raises a task's warnings, each once per deadline however often and by however many it
 * is tried.
 */
public final class Ringing {

	private Ringing() {
	}

	public static Outcome ring(Task task, Act act) {
		Instant dueAt = task.deadline().dueAt();
		if (dueAt == null || task.alarmAt() == null || act.at().isBefore(task.alarmAt())) {
			return Outcome.unchanged(task);
		}
		if (task.deadline().passedAt(act.at())) {
			return task.next().raised(new Raised(dueAt, dueAt)).outcome(act, "overdue", null, TaskOverdue::new);
		}
		return task.next()
			.raised(new Raised(dueAt, task.raised().overdueFor()))
			.outcome(act, "due-soon", null, TaskDueSoon::new);
	}

}
