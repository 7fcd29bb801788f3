package io.kehoach.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import static io.kehoach.task.domain.TaskRuleViolated.require;

/**
 * When a task is due. The bound is exclusive: on time means before it.
 *
 * @param soonAt from when it counts as due soon
 * @param plannedAt what the plan said last; differs from {@code dueAt} after an extension
 * @param originalDueAt the first bound there was, kept for ever
 */
public record Deadline(@Nullable LocalDate dueOn, @Nullable Instant dueAt, @Nullable LocalDate remindOn,
		@Nullable Instant soonAt, @Nullable Instant plannedAt, @Nullable Instant originalDueAt) {

	static Deadline planned(PlannedDeadline planned, Calendar calendar) {
		return new Deadline(planned.dueOn(), planned.dueAt(), planned.remindOn(), warning(planned.remindOn(), calendar),
				planned.dueAt(), planned.dueAt());
	}

	Deadline movedTo(LocalDate day, Calendar calendar) {
		LocalDate target = calendar.workingDayOnOrBefore(day);
		Instant bound = calendar.endOf(day);
		return new Deadline(day, bound, target, warning(target, calendar), this.plannedAt,
				(this.originalDueAt != null) ? this.originalDueAt : bound);
	}

	/** A person names the day; one that is over already would make the task overdue. */
	Deadline namedFor(LocalDate day, Act act, Calendar calendar) {
		require(!day.isBefore(calendar.dayOf(act.at())), "due-date-past");
		return movedTo(day, calendar);
	}

	/**
	 * The plan was amended, or working days became known. A date a person set stands
	 * until the plan names another.
	 */
	Deadline following(PlannedDeadline planned, Calendar calendar) {
		if (Objects.equals(planned.dueAt(), this.plannedAt)) {
			return new Deadline(this.dueOn, this.dueAt, this.remindOn, warning(this.remindOn, calendar), this.plannedAt,
					this.originalDueAt);
		}
		Instant original = (this.originalDueAt != null) ? this.originalDueAt : planned.dueAt();
		return new Deadline(planned.dueOn(), planned.dueAt(), planned.remindOn(), warning(planned.remindOn(), calendar),
				planned.dueAt(), original);
	}

	boolean passedAt(Instant now) {
		return this.dueAt != null && !now.isBefore(this.dueAt);
	}

	boolean warnsAt(Instant now) {
		return this.soonAt != null && !now.isBefore(this.soonAt);
	}

	private static @Nullable Instant warning(@Nullable LocalDate remindOn, Calendar calendar) {
		return (remindOn != null) ? calendar.warningFrom(remindOn) : null;
	}

}
