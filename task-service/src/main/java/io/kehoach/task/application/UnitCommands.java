package io.kehoach.task.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.task.domain.Drafting;
import io.kehoach.task.domain.Evidence;
import io.kehoach.task.domain.Task;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What the unit that has a task can do.
 */
@Service
public class UnitCommands {

	private final Tasks tasks;

	private final Acts acts;

	private final Proof proof;

	private final Claiming claiming;

	private final Calendars calendars;

	UnitCommands(Tasks tasks, Acts acts, Proof proof, Claiming claiming, Calendars calendars) {
		this.tasks = tasks;
		this.acts = acts;
		this.proof = proof;
		this.claiming = claiming;
		this.calendars = calendars;
	}

	public Stored<Task> acknowledge(String id, Caller caller, long revision, @Nullable String note) {
		return this.tasks.change(id, Reach.performing(caller), revision,
				(task) -> task.acknowledge(this.acts.by(caller), note));
	}

	public Stored<Task> progress(String id, Caller caller, long revision, int percent, Set<Integer> ticked,
			@Nullable String note) {
		return this.tasks.change(id, Reach.performing(caller), revision,
				(task) -> this.claiming.claimed(task).progress(this.acts.by(caller), percent, ticked, note));
	}

	public Stored<Task> contribute(String id, Caller caller, long revision, String note) {
		return this.tasks.change(id, Reach.performing(caller), revision,
				(task) -> task.contribute(this.acts.by(caller), note));
	}

	public Stored<Task> submit(String id, Caller caller, long revision, String result, List<Proof.Named> named) {
		List<Evidence> evidence = this.proof.named(id, named, this.acts.by(caller));
		return this.tasks.change(id, Reach.performing(caller), revision, (task) -> this.claiming.claimed(task)
			.submit(this.acts.by(caller), result, evidence, this.calendars.current()));
	}

	public Stored<Task> prove(String id, Caller caller, long revision, List<Proof.Named> named) {
		List<Evidence> evidence = this.proof.named(id, named, this.acts.by(caller));
		return this.tasks.change(id, Reach.performing(caller), revision,
				(task) -> this.claiming.claimed(task).prove(this.acts.by(caller), evidence));
	}

	public Stored<Task> requestExtension(String id, Caller caller, long revision, LocalDate dueOn, String reason) {
		return this.tasks.change(id, Reach.performing(caller), revision,
				(task) -> task.requestExtension(this.acts.by(caller), dueOn, reason));
	}

	public Stored<Task> draftDue(String id, Caller caller, long revision, @Nullable Integer workingDays) {
		return this.tasks.change(id, Reach.performing(caller), revision,
				(task) -> Drafting.due(task, this.acts.by(caller), workingDays));
	}

	public Stored<Task> comment(String id, Caller caller, long revision, String text, List<String> mentions) {
		return this.tasks.change(id, Reach.performing(caller), revision,
				(task) -> task.comment(this.acts.by(caller), text, mentions));
	}

}
