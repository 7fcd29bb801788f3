package io.kehoach.task.domain;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A fact about a task: the task as it then stood, who acted, and what changed.
 */
public sealed interface TaskEvent {

	Task task();

	Act act();

	Map<String, @Nullable String> changed();

	/** How an event of one kind is made. */
	@FunctionalInterface
	interface Kind {

		TaskEvent of(Task task, Act act, Map<String, @Nullable String> changed);

	}

	/** A unit has the task, or its row was changed by an amendment. */
	record TaskAssigned(Task task, Act act, Map<String, @Nullable String> changed) implements TaskEvent {

	}

	/** The unit has read it. */
	record TaskAcknowledged(Task task, Act act, Map<String, @Nullable String> changed) implements TaskEvent {

	}

	/** Progress, or a coordinating unit's contribution. */
	record TaskProgressed(Task task, Act act, Map<String, @Nullable String> changed) implements TaskEvent {

	}

	/** The unit handed in its result. */
	record TaskSubmitted(Task task, Act act, Map<String, @Nullable String> changed) implements TaskEvent {

	}

	/** The issuer sent the result back. */
	record TaskReturned(Task task, Act act, Map<String, @Nullable String> changed) implements TaskEvent {

	}

	/** The issuer accepted the result. */
	record TaskConfirmed(Task task, Act act, Map<String, @Nullable String> changed) implements TaskEvent {

	}

	/** A closed task is open again, or a bulk decision was undone. */
	record TaskReopened(Task task, Act act, Map<String, @Nullable String> changed) implements TaskEvent {

	}

	/** The task is off. */
	record TaskCancelled(Task task, Act act, Map<String, @Nullable String> changed) implements TaskEvent {

	}

	/** The warning time was reached. */
	record TaskDueSoon(Task task, Act act, Map<String, @Nullable String> changed) implements TaskEvent {

	}

	/** The deadline passed without a submission. */
	record TaskOverdue(Task task, Act act, Map<String, @Nullable String> changed) implements TaskEvent {

	}

	/** The deadline is another than before. */
	record DueDateSet(Task task, Act act, Map<String, @Nullable String> changed) implements TaskEvent {

	}

	/** Somebody remarked on it, perhaps to a unit that is to see that. */
	record TaskCommented(Task task, Act act, Map<String, @Nullable String> changed) implements TaskEvent {

		public Comment comment() {
			return this.task.comments().getLast();
		}

	}

	/** The unit asked for a later date. */
	record ExtensionRequested(Task task, Act act, Map<String, @Nullable String> changed) implements TaskEvent {

	}

	/** The issuer answered that request. */
	record ExtensionDecided(Task task, Act act, Map<String, @Nullable String> changed) implements TaskEvent {

	}

}
