package io.kehoach.task.domain;

import java.time.LocalDate;

import io.kehoach.task.domain.TaskEvent.DueDateSet;

/**
 * A granted obstacle stops the clock; when it ends, the due day moves by the working days
 * that were lost.
 */
public final class Pausing {

	private Pausing() {
	}

	public static Outcome pause(Task task, String obstacleId, LocalDate since, Act act) {
		if (task.pause() != null || !task.execution().state().isOpen()) {
			return Outcome.unchanged(task);
		}
		return task.next().pause(new Pause(obstacleId, since)).outcome(act, "pause", null, DueDateSet::new);
	}

	public static Outcome resume(Task task, String obstacleId, LocalDate until, Act act, Calendar calendar) {
		Pause pause = task.pause();
		if (pause == null || !pause.obstacleId().equals(obstacleId)) {
			return Outcome.unchanged(task);
		}
		LocalDate dueOn = task.deadline().dueOn();
		if (dueOn == null) {
			return task.next().pause(null).outcome(act, "resume", null, DueDateSet::new);
		}
		int lost = calendar.workingDaysBetween(pause.since(), until);
		LocalDate moved = (lost > 0) ? calendar.plusWorkingDays(dueOn, lost) : dueOn;
		Deadline deadline = (lost > 0) ? task.deadline().movedTo(moved, calendar) : task.deadline();
		return task.next().pause(null).deadline(deadline).outcome(act, "resume", null, DueDateSet::new);
	}

}
