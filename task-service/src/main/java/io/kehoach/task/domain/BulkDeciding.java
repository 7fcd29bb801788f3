package io.kehoach.task.domain;

import java.time.Duration;
import java.time.LocalDate;

import io.kehoach.task.domain.TaskEvent.TaskConfirmed;
import io.kehoach.task.domain.TaskEvent.TaskReopened;
import io.kehoach.task.domain.TaskEvent.TaskReturned;
import org.jspecify.annotations.Nullable;

import static io.kehoach.task.domain.TaskRuleViolated.require;

/**
 * Decisions on many tasks at once, which can be undone for ten minutes while nothing else
 * has happened to the task.
 */
public final class BulkDeciding {

	/** How long a bulk decision can be taken back. */
	public static final Duration UNDO_TIME = Duration.ofMinutes(10);

	private BulkDeciding() {
	}

	public static Outcome confirm(Task task, String bulkId, Act act, @Nullable String note) {
		return task.next()
			.execution(task.execution().confirmed(act))
			.decision(decision(task, bulkId, act))
			.outcome(act, "confirm", note, TaskConfirmed::new);
	}

	public static Outcome giveBack(Task task, String bulkId, Act act, String reason, @Nullable LocalDate newDueOn,
			@Nullable String stoppedBy, Calendar calendar) {
		Deadline deadline = (newDueOn != null) ? task.deadline().namedFor(newDueOn, act, calendar) : task.deadline();
		return task.next()
			.execution(task.execution().returned(reason))
			.deadline(deadline)
			.pause(Pausing.returned(task, stoppedBy, act, calendar))
			.decision(decision(task, bulkId, act))
			.outcome(act, "return", reason, TaskReturned::new);
	}

	public static Outcome undo(Task task, String bulkId, Act act) {
		Decision taken = task.decision();
		require(taken != null && taken.bulkId().equals(bulkId), "decision-superseded");
		require(taken == null || act.at().isBefore(taken.at().plus(UNDO_TIME)), "undo-too-late");
		return (taken == null) ? Outcome.unchanged(task)
				: task.next()
					.execution(taken.execution())
					.deadline(taken.deadline())
					.pause(taken.pause())
					.outcome(act, "undo", null, TaskReopened::new);
	}

	private static Decision decision(Task task, String bulkId, Act act) {
		return new Decision(bulkId, act.at(), task.execution(), task.deadline(), task.pause());
	}

}
