package io.kehoach.task.domain;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import static io.kehoach.task.domain.TaskRuleViolated.require;

/**
 * How far the unit has come.
 *
 * @param doneSubItems positions of the row's sub-items that are ticked
 * @param doneAt when the result that was confirmed had been submitted: the issuer's own
 * delay makes nobody late
 * @param retired why the system, not a person, took the task off; such a task comes back
 * by itself
 */
public record Execution(TaskState state, int progress, Set<Integer> doneSubItems, @Nullable Instant acknowledgedAt,
		@Nullable Instant firstSubmittedAt, @Nullable Instant submittedAt, @Nullable Instant doneAt,
		@Nullable Instant confirmedAt, @Nullable Actor confirmedBy, @Nullable String returnedReason,
		@Nullable String cancelledReason, @Nullable Retirement retired, @Nullable String note,
		@Nullable String result) {

	static final Execution NEW = new Execution(TaskState.NOT_STARTED, 0, Set.of(), null, null, null, null, null, null,
			null, null, null, null, null);

	public Execution {
		doneSubItems = Set.copyOf(doneSubItems);
	}

	Execution acknowledged(Instant at) {
		requireOpen();
		require(this.acknowledgedAt == null, "task-already-acknowledged");
		return new Execution(this.state, this.progress, this.doneSubItems, at, this.firstSubmittedAt, this.submittedAt,
				this.doneAt, this.confirmedAt, this.confirmedBy, this.returnedReason, this.cancelledReason,
				this.retired, this.note, this.result);
	}

	Execution toBeReadAgain() {
		return new Execution(this.state, this.progress, this.doneSubItems, null, this.firstSubmittedAt,
				this.submittedAt, this.doneAt, this.confirmedAt, this.confirmedBy, this.returnedReason,
				this.cancelledReason, this.retired, this.note, this.result);
	}

	Execution progressed(int percent, Set<Integer> ticked, @Nullable String said) {
		requireOpen();
		require(this.state != TaskState.SUBMITTED, "task-already-submitted");
		require(percent >= 0 && percent <= 100, "progress-out-of-range");
		return new Execution(TaskState.IN_PROGRESS, percent, new TreeSet<>(ticked), this.acknowledgedAt,
				this.firstSubmittedAt, null, null, null, null, this.returnedReason, null, null, said, this.result);
	}

	Execution submitted(Instant at, String outcome) {
		requireOpen();
		require(this.state != TaskState.SUBMITTED, "task-already-submitted");
		Instant first = (this.firstSubmittedAt != null) ? this.firstSubmittedAt : at;
		return new Execution(TaskState.SUBMITTED, this.progress, this.doneSubItems, this.acknowledgedAt, first, at,
				null, null, null, null, null, null, this.note, outcome);
	}

	Execution confirmed(Act act) {
		require(this.state == TaskState.SUBMITTED, "task-not-submitted");
		return new Execution(TaskState.DONE, 100, this.doneSubItems, this.acknowledgedAt, this.firstSubmittedAt,
				this.submittedAt, this.submittedAt, act.at(), act.by(), null, null, null, this.note, this.result);
	}

	Execution returned(String reason) {
		require(this.state == TaskState.SUBMITTED, "task-not-submitted");
		return new Execution(TaskState.IN_PROGRESS, this.progress, this.doneSubItems, this.acknowledgedAt,
				this.firstSubmittedAt, null, null, null, null, reason, null, null, this.note, this.result);
	}

	Execution cancelled(String reason) {
		requireOpen();
		return off(reason, null);
	}

	Execution retired(Retirement why) {
		requireOpen();
		return off(why.reason(), why);
	}

	private Execution off(String reason, @Nullable Retirement why) {
		return new Execution(TaskState.CANCELLED, this.progress, this.doneSubItems, this.acknowledgedAt,
				this.firstSubmittedAt, this.submittedAt, null, null, null, this.returnedReason, reason, why, this.note,
				this.result);
	}

	Execution reopened(String reason) {
		require(!this.state.isOpen(), "task-not-closed");
		return revived(TaskState.IN_PROGRESS, reason);
	}

	Execution revived() {
		return revived((this.progress > 0) ? TaskState.IN_PROGRESS : TaskState.NOT_STARTED, this.note);
	}

	private Execution revived(TaskState next, @Nullable String why) {
		return new Execution(next, Math.min(this.progress, 99), this.doneSubItems, this.acknowledgedAt,
				this.firstSubmittedAt, null, null, null, null, this.returnedReason, null, null, why, this.result);
	}

	/** Whether a person, not the plan, took the task off. */
	public boolean isCalledOff() {
		return this.state == TaskState.CANCELLED && this.retired == null;
	}

	void requireOpen() {
		require(this.state.isOpen(), "task-closed");
	}

}
