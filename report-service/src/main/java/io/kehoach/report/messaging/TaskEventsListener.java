package io.kehoach.report.messaging;

import java.util.Set;
import java.util.function.Consumer;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.report.application.Pictures;
import io.kehoach.report.application.Tallies;

import org.springframework.stereotype.Component;

/**
 * Keeps pictures of tasks and obstacles, and marks the totals a task belongs to. A repeat
 * marks again: the first time may have ended between the two writes, and recomputing
 * twice harms nothing.
 */
@Component
class TaskEventsListener implements Consumer<IncomingEvent> {

	static final Set<String> TYPES = Set.of("task.assigned.v1", "task.acknowledged.v1", "task.progressed.v1",
			"task.submitted.v1", "task.returned.v1", "task.confirmed.v1", "task.reopened.v1", "task.cancelled.v1",
			"task.commented.v1", "task.due-soon.v1", "task.overdue.v1", "task.due-date-set.v1",
			"task.extension-requested.v1", "task.extension-decided.v1", "obstacle.raised.v1", "obstacle.triaged.v1",
			"obstacle.merged.v1", "obstacle.forwarded.v1", "obstacle.answered.v1", "obstacle.closed.v1");

	private final KeptEvents kept;

	TaskEventsListener(Pictures pictures, Tallies tallies) {
		this.kept = new KeptEvents(pictures, tallies::mark);
	}

	@Override
	public void accept(IncomingEvent event) {
		this.kept.task(event);
	}

}
