package io.kehoach.task.domain;

import java.time.Instant;
import java.time.LocalDate;

import io.kehoach.task.domain.TaskEvent.DueDateSet;
import org.jspecify.annotations.Nullable;

/**
 * A granted obstacle stops the clock; when it ends, the due day moves by the working days
 * that were lost.
 */
public final class Pausing {

	private Pausing() {
	}

	/** Of two obstacles that are granted at once the one that began first counts. */
	public static Outcome pause(Task task, String obstacleId, LocalDate since, Act act) {
		Pause standing = task.pause();
		boolean covered = standing != null && !since.isBefore(standing.since());
		if (covered || !task.execution().state().isOpen()) {
			return Outcome.unchanged(task);
		}
		return task.next().pause(new Pause(obstacleId, since)).outcome(act, "pause", null, DueDateSet::new);
	}

	/**
	 * @param nextId another obstacle of the task that still stops the clock; null where
	 * none does
	 */
	public static Outcome resume(Task task, String obstacleId, LocalDate until, @Nullable String nextId, Act act,
			Calendar calendar) {
		Pause pause = task.pause();
		if (pause == null || !pause.obstacleId().equals(obstacleId)) {
			return Outcome.unchanged(task);
		}
		return task.next()
			.pause((nextId != null) ? new Pause(nextId, until) : null)
			.deadline(resumed(task, until, calendar))
			.outcome(act, "resume", null, DueDateSet::new);
	}

	/**
	 * What is handed in ends a pause. Where it is sent back and an obstacle still stops
	 * the clock, another begins.
	 * @param obstacleId that obstacle; null where the clock runs
	 */
	static @Nullable Pause returned(Task task, @Nullable String obstacleId, Act act, Calendar calendar) {
		return (task.pause() != null || obstacleId == null) ? task.pause()
				: new Pause(obstacleId, calendar.dayOf(act.at()));
	}

	/**
	 * The deadline where a pause ends on that day. What is due before a day has its last
	 * day the day before.
	 */
	static Deadline resumed(Task task, LocalDate until, Calendar calendar) {
		Pause pause = task.pause();
		Instant dueAt = task.deadline().dueAt();
		int lost = (pause != null) ? calendar.workingDaysBetween(pause.since(), until) : 0;
		if (dueAt == null || lost <= 0) {
			return task.deadline();
		}
		LocalDate lastDay = calendar.dayOf(dueAt.minusMillis(1));
		return task.deadline().movedTo(calendar.plusWorkingDays(lastDay, lost), calendar);
	}

}
