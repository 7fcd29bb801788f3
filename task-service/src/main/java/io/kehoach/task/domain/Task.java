package io.kehoach.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.kehoach.task.domain.TaskEvent.ExtensionDecided;
import io.kehoach.task.domain.TaskEvent.TaskAcknowledged;
import io.kehoach.task.domain.TaskEvent.TaskCancelled;
import io.kehoach.task.domain.TaskEvent.TaskCommented;
import io.kehoach.task.domain.TaskEvent.TaskConfirmed;
import io.kehoach.task.domain.TaskEvent.TaskProgressed;
import io.kehoach.task.domain.TaskEvent.TaskReopened;
import io.kehoach.task.domain.TaskEvent.TaskReturned;
import io.kehoach.task.domain.TaskEvent.TaskSubmitted;
import org.jspecify.annotations.Nullable;

import static io.kehoach.task.domain.TaskRuleViolated.require;

/**
 * One unit, one row of a plan, one deadline. Every command returns the next task with its
 * facts, or refuses.
 *
 * @param alarmAt when the next warning is to be raised; null where none is. Always
 * derived, kept to be found by
 * @param sortAt the deadline, or the end of time where there is none
 * @param draftDays how many working days before the deadline a draft has to lie before
 * the superior who signs; null where the unit signs itself
 * @param missed whether the submission that stands came after the deadline
 * @param terms folded words that the task is found by
 * @param contentKey sorts as the row's content does
 * @param sourceSeq sequence of the plan event that was applied last
 */
public record Task(String planId, String unitId, String issuerUnitId, TaskRole role, Row row, LocalDate assignedOn,
		Deadline deadline, Execution execution, List<Evidence> evidence, List<Contribution> contributions,
		List<Comment> comments, List<Extension> extensions, @Nullable Exemption exempt, @Nullable FollowUp followUp,
		@Nullable Pause pause, Raised raised, @Nullable Decision decision, @Nullable Integer draftDays,
		List<HistoryEntry> history, long sourceSeq, Set<String> terms, String contentKey, @Nullable Instant alarmAt,
		Instant sortAt, boolean missed) {

	/** Sorts behind every deadline. */
	static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

	public Task {
		evidence = List.copyOf(evidence);
		contributions = List.copyOf(contributions);
		comments = List.copyOf(comments);
		extensions = List.copyOf(extensions);
		history = List.copyOf(history);
		terms = Set.copyOf(terms);
		alarmAt = Alarm.next(role, execution, deadline, pause, raised);
		sortAt = (deadline.dueAt() != null) ? deadline.dueAt() : NEVER;
		missed = execution.submittedAt() != null && deadline.passedAt(execution.submittedAt());
	}

	public String id() {
		return Assignment.idOf(this.planId, this.unitId, this.row);
	}

	/** Null where the task is off: nothing is then due. */
	public @Nullable Timing timing(Instant now) {
		return Timing.of(this, now);
	}

	public Outcome acknowledge(Act act, @Nullable String note) {
		return next().execution(this.execution.acknowledged(act.at()))
			.outcome(act, "acknowledge", note, TaskAcknowledged::new);
	}

	public Outcome progress(Act act, int percent, Set<Integer> ticked, @Nullable String note) {
		requireLead();
		require(ticked.stream().allMatch((at) -> at >= 0 && at < this.row.subItems().size()), "no-such-sub-item");
		return next().execution(this.execution.progressed(percent, ticked, note))
			.outcome(act, "progress", note, TaskProgressed::new);
	}

	public Outcome contribute(Act act, String note) {
		require(this.role == TaskRole.COORDINATING, "lead-does-not-contribute");
		this.execution.requireOpen();
		return next().contribution(new Contribution(act.at(), act.by(), note))
			.outcome(act, "contribute", note, TaskProgressed::new);
	}

	/**
	 * Ends a pause: what is handed in waits for nothing any more, and the days that were
	 * lost until then count for nobody.
	 */
	public Outcome submit(Act act, String result, List<Evidence> proof, Calendar calendar) {
		requireLead();
		return next().execution(this.execution.submitted(act.at(), result))
			.evidence(proof)
			.pause(null)
			.deadline(Pausing.resumed(this, calendar.dayOf(act.at()), calendar))
			.outcome(act, "submit", null, TaskSubmitted::new);
	}

	public Outcome confirm(Act act, @Nullable String note) {
		return next().execution(this.execution.confirmed(act)).outcome(act, "confirm", note, TaskConfirmed::new);
	}

	/**
	 * Sends the result back, perhaps with a new date; when it was first submitted stays
	 * known.
	 * @param stoppedBy an obstacle that stops the clock
	 */
	public Outcome giveBack(Act act, String reason, @Nullable LocalDate newDueOn, @Nullable String stoppedBy,
			Calendar calendar) {
		Next next = next().execution(this.execution.returned(reason))
			.pause(Pausing.returned(this, stoppedBy, act, calendar));
		if (newDueOn != null) {
			next.deadline(this.deadline.namedFor(newDueOn, act, calendar));
		}
		return next.outcome(act, "return", reason, TaskReturned::new);
	}

	public Outcome cancel(Act act, String reason) {
		return next().execution(this.execution.cancelled(reason)).outcome(act, "cancel", reason, TaskCancelled::new);
	}

	public Outcome reopen(Act act, String reason) {
		return next().execution(this.execution.reopened(reason))
			.exempt(null)
			.outcome(act, "reopen", reason, TaskReopened::new);
	}

	public Outcome exempt(Act act, String reason) {
		requireLead();
		return next().execution(this.execution.cancelled(reason))
			.exempt(new Exemption(reason, act.at(), act.by()))
			.outcome(act, "exempt", reason, TaskCancelled::new);
	}

	/** Any unit's row was taken by this one; that it was the first is settled before. */
	public Outcome claim(Act act) {
		requireLead();
		require(this.row.mode() == TaskMode.ANY, "task-not-claimable");
		Execution begun = this.execution.progressed(this.execution.progress(), this.execution.doneSubItems(),
				this.execution.note());
		return next().execution(begun).outcome(act, "claim", null, TaskProgressed::new);
	}

	public Outcome setDueDate(Act act, LocalDate dueOn, @Nullable String reason, Calendar calendar) {
		require(this.row.window().awaitsDate(), "task-awaits-no-date");
		this.execution.requireOpen();
		FollowUp found = (this.followUp != null) ? this.followUp.closed(act.at()) : null;
		return next().deadline(this.deadline.namedFor(dueOn, act, calendar))
			.followUp(found)
			.outcome(act, "due-date", reason, TaskEvent.DueDateSet::new);
	}

	public Outcome requestExtension(Act act, LocalDate dueOn, String reason) {
		return next().extensions(Extensions.requested(this, act, dueOn, reason))
			.outcome(act, "request-extension", reason, TaskEvent.ExtensionRequested::new);
	}

	/**
	 * The issuer may grant another day than was asked for. The original deadline stays
	 * known.
	 */
	public Outcome decideExtension(Act act, int n, boolean granted, @Nullable LocalDate dueOn, String reason,
			Calendar calendar) {
		Extension decided = Extensions.decided(this.extensions, act, n, granted, dueOn, reason);
		Next next = next().extensions(Extensions.replaced(this.extensions, decided));
		if (granted) {
			Extensions.requireLater(this, decided.dueOn());
			next.deadline(this.deadline.movedTo(decided.dueOn(), calendar));
		}
		return next.outcome(act, "decide-extension", reason, ExtensionDecided::new);
	}

	/** Only the two sides of a task can be called to it: others may not see it. */
	public Outcome comment(Act act, String text, List<String> mentions) {
		require(mentions.stream().allMatch((unit) -> unit.equals(this.unitId) || unit.equals(this.issuerUnitId)),
				"mention-not-concerned");
		return next().comment(new Comment(act.at(), act.by(), text, mentions))
			.outcome(act, "comment", null, TaskCommented::new);
	}

	/**
	 * Adds to the record without an event: what others need of it travels with the next
	 * one.
	 */
	public Outcome prove(Act act, List<Evidence> proof) {
		requireLead();
		this.execution.requireOpen();
		return next().evidence(proof).quietly(act, "evidence");
	}

	void requireLead() {
		require(this.role == TaskRole.LEAD, "coordinating-task");
	}

	Next next() {
		return new Next(this);
	}

}
