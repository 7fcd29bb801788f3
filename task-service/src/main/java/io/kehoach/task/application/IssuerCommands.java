package io.kehoach.task.application;

import java.time.LocalDate;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.task.domain.Task;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What the office of the plan's issuer can do with the tasks it gave.
 */
@Service
public class IssuerCommands {

	private final Tasks tasks;

	private final Acts acts;

	private final Calendars calendars;

	private final Claiming claiming;

	private final Pauses pauses;

	IssuerCommands(Tasks tasks, Acts acts, Calendars calendars, Claiming claiming, Pauses pauses) {
		this.tasks = tasks;
		this.acts = acts;
		this.calendars = calendars;
		this.claiming = claiming;
		this.pauses = pauses;
	}

	public Stored<Task> confirm(String id, Caller caller, long revision, @Nullable String note) {
		return this.tasks.change(id, Reach.issuing(caller), revision,
				(task) -> task.confirm(this.acts.by(caller), note));
	}

	public Stored<Task> giveBack(String id, Caller caller, long revision, String reason, @Nullable LocalDate newDueOn) {
		return this.tasks.change(id, Reach.issuing(caller), revision, (task) -> task.giveBack(this.acts.by(caller),
				reason, newDueOn, this.pauses.stopping(task), this.calendars.current()));
	}

	public Stored<Task> cancel(String id, Caller caller, long revision, String reason) {
		return off(this.tasks.change(id, Reach.issuing(caller), revision,
				(task) -> task.cancel(this.acts.by(caller), reason)));
	}

	public Stored<Task> reopen(String id, Caller caller, long revision, String reason) {
		return this.claiming.reopen(id, Reach.issuing(caller), revision,
				(task) -> task.reopen(this.acts.by(caller), reason));
	}

	public Stored<Task> exempt(String id, Caller caller, long revision, String reason) {
		return off(this.tasks.change(id, Reach.issuing(caller), revision,
				(task) -> task.exempt(this.acts.by(caller), reason)));
	}

	public Stored<Task> setDueDate(String id, Caller caller, long revision, LocalDate dueOn, @Nullable String reason) {
		return this.tasks.change(id, Reach.issuing(caller), revision,
				(task) -> task.setDueDate(this.acts.by(caller), dueOn, reason, this.calendars.current()));
	}

	public Stored<Task> decideExtension(String id, Caller caller, long revision, int n, boolean granted,
			@Nullable LocalDate dueOn, String reason) {
		return this.tasks.change(id, Reach.issuing(caller), revision, (task) -> task
			.decideExtension(this.acts.by(caller), n, granted, dueOn, reason, this.calendars.current()));
	}

	/** The row may have been this unit's alone. */
	private Stored<Task> off(Stored<Task> task) {
		this.claiming.giveUp(task.state());
		return task;
	}

}
