package io.kehoach.task.application;

import java.util.Objects;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRuleViolated;

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
		Task task = this.tasks.find(id, reach).orElseThrow(() -> new NoSuchAggregate("tasks")).state();
		// A claim that the task would refuse must not take the row from the others.
		task.claim(this.acts.by(caller));
		if (!this.claims.take(task.planId(), Objects.requireNonNull(task.row().itemId()), task.unitId())) {
			throw new TaskRuleViolated("claimed-by-another");
		}
		Stored<Task> claimed = this.tasks.change(id, reach, revision, (open) -> open.claim(this.acts.by(caller)));
		this.fanOuts.rewind(task.planId());
		return claimed;
	}

}
