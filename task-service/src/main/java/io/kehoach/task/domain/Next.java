package io.kehoach.task.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A task being changed by one act. Finishing it writes the history from the difference,
 * so that no command can forget to.
 */
final class Next {

	private final Task before;

	private TaskRole role;

	private Row row;

	private LocalDate assignedOn;

	private Deadline deadline;

	private Execution execution;

	private final List<Evidence> evidence;

	private final List<Contribution> contributions;

	private final List<Comment> comments;

	private List<Extension> extensions;

	private @Nullable Exemption exempt;

	private @Nullable FollowUp followUp;

	private @Nullable Pause pause;

	private Raised raised;

	// A later act makes a bulk decision final.
	private @Nullable Decision decision;

	private @Nullable Integer draftDays;

	private long sourceSeq;

	private Set<String> terms;

	private String contentKey;

	Next(Task before) {
		this.before = before;
		this.role = before.role();
		this.row = before.row();
		this.assignedOn = before.assignedOn();
		this.deadline = before.deadline();
		this.execution = before.execution();
		this.evidence = new ArrayList<>(before.evidence());
		this.contributions = new ArrayList<>(before.contributions());
		this.comments = new ArrayList<>(before.comments());
		this.extensions = before.extensions();
		this.exempt = before.exempt();
		this.followUp = before.followUp();
		this.pause = before.pause();
		this.raised = before.raised();
		this.draftDays = before.draftDays();
		this.sourceSeq = before.sourceSeq();
		this.terms = before.terms();
		this.contentKey = before.contentKey();
	}

	Next assigned(Assignment given, long seq) {
		this.role = given.role();
		this.row = given.row();
		this.terms = Terms.of(given.row());
		this.contentKey = Terms.sortKey(given.row().content());
		this.sourceSeq = seq;
		return this;
	}

	Next assignedOn(LocalDate day) {
		this.assignedOn = day;
		return this;
	}

	Next deadline(Deadline next) {
		this.deadline = next;
		return this;
	}

	Next execution(Execution next) {
		this.execution = next;
		return this;
	}

	/** The same proof named again is a new version of it. */
	Next evidence(List<Evidence> proof) {
		Set<String> renewed = new HashSet<>(proof.stream().map(Evidence::evidenceId).toList());
		this.evidence.removeIf((old) -> renewed.contains(old.evidenceId()));
		this.evidence.addAll(proof);
		return this;
	}

	Next contribution(Contribution one) {
		this.contributions.add(one);
		return this;
	}

	Next comment(Comment one) {
		this.comments.add(one);
		return this;
	}

	Next extensions(List<Extension> next) {
		this.extensions = next;
		return this;
	}

	Next exempt(@Nullable Exemption next) {
		this.exempt = next;
		return this;
	}

	Next followUp(@Nullable FollowUp next) {
		this.followUp = next;
		return this;
	}

	Next pause(@Nullable Pause next) {
		this.pause = next;
		return this;
	}

	Next raised(Raised next) {
		this.raised = next;
		return this;
	}

	Next draftDays(@Nullable Integer days) {
		this.draftDays = days;
		return this;
	}

	Next decision(Decision taken) {
		this.decision = taken;
		return this;
	}

	Outcome outcome(Act act, String what, @Nullable String reason, TaskEvent.Kind kind) {
		List<FieldChange> changes = Facts.difference(this.before, task(this.before.history()));
		Task after = task(history(act, what, reason, changes));
		Map<String, @Nullable String> changed = new LinkedHashMap<>();
		changes.forEach((change) -> changed.put(change.field(), change.after()));
		return new Outcome(after, List.of(kind.of(after, act, changed)));
	}

	Outcome quietly(Act act, String what) {
		List<FieldChange> changes = Facts.difference(this.before, task(this.before.history()));
		return new Outcome(task(history(act, what, null, changes)), List.of());
	}

	private List<HistoryEntry> history(Act act, String what, @Nullable String reason, List<FieldChange> changes) {
		List<HistoryEntry> all = new ArrayList<>(this.before.history());
		all.add(new HistoryEntry(act.at(), act.by(), what, reason, changes));
		return all;
	}

	private Task task(List<HistoryEntry> history) {
		return new Task(this.before.planId(), this.before.unitId(), this.before.issuerUnitId(), this.role, this.row,
				this.assignedOn, this.deadline, this.execution, this.evidence, this.contributions, this.comments,
				this.extensions, this.exempt, this.followUp, this.pause, this.raised, this.decision, this.draftDays,
				history, this.sourceSeq, this.terms, this.contentKey, null, Task.NEVER, false);
	}

}
