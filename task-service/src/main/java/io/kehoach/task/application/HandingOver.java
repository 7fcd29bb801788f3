package io.kehoach.task.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.web.CommandId;
import io.kehoach.task.domain.Act;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRuleViolated;
import io.kehoach.task.domain.TaskState;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Hands the open duties of the caller's unit from one person to another, with a report.
 */
@Service
public class HandingOver {

	private static final List<TaskState> OPEN = List.of(TaskState.NOT_STARTED, TaskState.IN_PROGRESS,
			TaskState.SUBMITTED);

	private final HandOvers handOvers;

	private final Tasks tasks;

	private final Acts acts;

	private final Calendars calendars;

	HandingOver(HandOvers handOvers, Tasks tasks, Acts acts, Calendars calendars) {
		this.handOvers = handOvers;
		this.tasks = tasks;
		this.acts = acts;
		this.calendars = calendars;
	}

	public HandOver handOver(Caller caller, String from, String to, @Nullable LocalDate until, @Nullable String note) {
		TaskRuleViolated.require(!from.equals(to), "hand-over-to-oneself");
		Act act = this.acts.by(caller);
		TaskRuleViolated.require(until == null || !until.isBefore(this.calendars.current().dayOf(act.at())),
				"delegation-ended");
		String id = CommandId.derivedId("hand-over");
		// Staff act for the body, but have the duties of their own room.
		String unit = Objects.requireNonNullElse(caller.unit(), "");
		this.handOvers.keep(new HandOver(id, unit, from, to, until, note, act.at(), act.by(),
				open(unit, caller, act).stream().map((task) -> HandOver.Line.of(task, from, act.at())).toList()));
		return this.handOvers.find(id, caller.scope()).orElseThrow(() -> new NoSuchAggregate("hand-overs"));
	}

	private List<Task> open(String unit, Caller caller, Act act) {
		TaskFilter filter = new TaskFilter(null, null, unit, null, null, OPEN, null, null, List.of(), false, act.at());
		List<Task> all = new ArrayList<>();
		this.tasks.each(filter, TaskOrder.DUE, Reach.performing(caller), all::add);
		return all;
	}

}
