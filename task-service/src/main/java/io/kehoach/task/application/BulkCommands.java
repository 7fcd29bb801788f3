package io.kehoach.task.application;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.web.CommandId;
import io.kehoach.task.domain.Act;
import io.kehoach.task.domain.BulkDeciding;
import io.kehoach.task.domain.Outcome;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRuleViolated;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Confirms or returns many tasks by one act, each for itself: one that refuses does not
 * hold up the others.
 */
@Service
public class BulkCommands {

	private final Tasks tasks;

	private final Bulks bulks;

	private final Calendars calendars;

	private final Acts acts;

	private final Pauses pauses;

	BulkCommands(Tasks tasks, Bulks bulks, Calendars calendars, Acts acts, Pauses pauses) {
		this.tasks = tasks;
		this.bulks = bulks;
		this.calendars = calendars;
		this.acts = acts;
		this.pauses = pauses;
	}

	public BulkResult decide(Caller caller, BulkAction action, List<String> taskIds, @Nullable String reason,
			@Nullable LocalDate newDueOn) {
		Act act = this.acts.by(caller);
		String issuer = (caller.actingUnit() != null) ? caller.actingUnit() : "";
		Bulk bulk = new Bulk(CommandId.derivedId("bulk"), action, issuer, reason, newDueOn, taskIds, act.by(),
				act.at().plus(BulkDeciding.UNDO_TIME));
		this.bulks.keep(bulk);
		return each(bulk, caller, (task) -> decided(task, bulk, act));
	}

	public BulkResult undo(String bulkId, Caller caller) {
		Bulk bulk = this.bulks.find(bulkId, caller.scope()).orElseThrow(() -> new NoSuchAggregate("bulks"));
		Act act = this.acts.by(caller);
		if (!act.at().isBefore(bulk.undoUntil())) {
			throw new TaskRuleViolated("undo-too-late");
		}
		return each(bulk, caller, (task) -> BulkDeciding.undo(task, bulkId, act));
	}

	private Outcome decided(Task task, Bulk bulk, Act act) {
		String reason = bulk.reason();
		return switch (bulk.action()) {
			case CONFIRM -> BulkDeciding.confirm(task, bulk.bulkId(), act, reason);
			case RETURN -> BulkDeciding.giveBack(task, bulk.bulkId(), act, (reason != null) ? reason : "",
					bulk.newDueOn(), this.pauses.stopping(task), this.calendars.current());
		};
	}

	private BulkResult each(Bulk bulk, Caller caller, Function<Task, Outcome> command) {
		Reach reach = Reach.issuing(caller);
		List<BulkResult.Line> lines = bulk.taskIds()
			.stream()
			.map((id) -> new BulkResult.Line(id, problem(id, reach, command)))
			.toList();
		return new BulkResult(bulk.bulkId(), bulk.undoUntil(), lines);
	}

	private @Nullable String problem(String id, Reach reach, Function<Task, Outcome> command) {
		try {
			this.tasks.change(id, reach, command);
			return null;
		}
		catch (TaskRuleViolated refused) {
			return refused.code();
		}
		catch (NoSuchAggregate absent) {
			return "not-found";
		}
	}

}
