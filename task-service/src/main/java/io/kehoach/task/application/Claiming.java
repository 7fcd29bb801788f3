package io.kehoach.task.application;

import java.util.Objects;
import java.util.function.Function;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.StaleRevision;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.task.domain.Outcome;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskMode;
import io.kehoach.task.domain.TaskRole;
import io.kehoach.task.domain.TaskRuleViolated;
import io.kehoach.task.domain.TaskState;

import org.springframework.stereotype.Service;

/**
 * A row in mode ANY goes to the first unit that claims it; the others' tasks are then
 * taken off by the fan-out.
 */
@Service
public class Claiming {

	private final Tasks tasks;

	private final RowClaims claims;

	private final FanOuts fanOuts;

	private final Acts acts;

	Claiming(Tasks tasks, RowClaims claims, FanOuts fanOuts, Acts acts) {
		this.tasks = tasks;
		this.claims = claims;
		this.fanOuts = fanOuts;
		this.acts = acts;
	}

	public Stored<Task> claim(String id, Caller caller, long revision) {
		Reach reach = Reach.performing(caller);
		Function<Task, Outcome> claim = (open) -> open.claim(this.acts.by(caller));
		Task task = tried(id, reach, revision, claim);
		TaskRuleViolated.require(task.execution().state() == TaskState.NOT_STARTED || toClaim(task),
				"task-already-claimed");
		return taken(task, reach, revision, claim);
	}

	/** A unit that is to work on the row again has to be the one that has it. */
	Stored<Task> reopen(String id, Reach reach, long revision, Function<Task, Outcome> reopening) {
		Task task = tried(id, reach, revision, reopening);
		return isForAny(task) ? taken(task, reach, revision, reopening)
				: this.tasks.change(id, reach, revision, reopening);
	}

	/** What will be refused must not take the row from the others. */
	private Task tried(String id, Reach reach, long revision, Function<Task, Outcome> command) {
		Stored<Task> seen = this.tasks.find(id, reach).orElseThrow(() -> new NoSuchAggregate("tasks"));
		if (seen.revision() != revision) {
			throw new StaleRevision(id, revision);
		}
		var _ = command.apply(seen.state());
		return seen.state();
	}

	private Stored<Task> taken(Task task, Reach reach, long revision, Function<Task, Outcome> command) {
		if (!this.claims.take(task.planId(), Objects.requireNonNull(task.row().itemId()), task.unitId())) {
			throw new TaskRuleViolated("claimed-by-another");
		}
		Stored<Task> working = this.tasks.change(task.id(), reach, revision, command);
		this.fanOuts.rewind(task.planId());
		return working;
	}

	/** Whether the unit has to take the row before it can work on it. */
	public boolean toClaim(Task task) {
		return isForAny(task) && !task.unitId().equals(this.claims.takenBy(task.planId()).get(task.row().itemId()));
	}

	private static boolean isForAny(Task task) {
		return task.row().itemId() != null && task.row().mode() == TaskMode.ANY && task.role() == TaskRole.LEAD;
	}

	/** The task as it is, where its unit may work on it. */
	Task claimed(Task task) {
		TaskRuleViolated.require(!toClaim(task), "task-not-claimed");
		return task;
	}

	/** What the unit that took the row no longer does is for the others again. */
	void giveUp(Task task) {
		String itemId = task.row().itemId();
		if (itemId != null && this.claims.release(task.planId(), itemId, task.unitId())) {
			this.fanOuts.rewind(task.planId());
		}
	}

}
