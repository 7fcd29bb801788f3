package io.kehoach.task.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.kehoach.task.domain.Actor;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskState;
import io.kehoach.task.domain.Timing;
import org.jspecify.annotations.Nullable;

/**
 * One person hands a unit's open duties to another, or has them done by another for a
 * time. Duties belong to the unit, so nothing is moved: the report says how each stood on
 * that day, and stays as it was.
 *
 * @param from who leaves off, an opaque subject
 * @param to who goes on
 * @param until the last day that the other stands in; null where it is for good
 */
public record HandOver(String handOverId, String unitId, String from, String to, @Nullable LocalDate until,
		@Nullable String note, Instant at, Actor by, List<Line> duties) {

	public HandOver {
		duties = List.copyOf(duties);
	}

	/**
	 * How one duty stood.
	 *
	 * @param actedOn whether the leaving person had a hand in it
	 */
	public record Line(String taskId, @Nullable String itemNo, String content, @Nullable LocalDate dueOn,
			TaskState state, @Nullable Timing timing, int progress, @Nullable String lastNote, boolean actedOn) {

		static Line of(Task task, String from, Instant now) {
			boolean acted = task.history().stream().anyMatch((entry) -> entry.by().subject().equals(from));
			return new Line(task.id(), task.row().itemNo(), task.row().content(), task.deadline().dueOn(),
					task.execution().state(), task.timing(now), task.execution().progress(), task.execution().note(),
					acted);
		}

	}

}
