package io.kehoach.report.messaging;

import java.util.Set;
import java.util.function.Consumer;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.report.application.Pictures;
import io.kehoach.report.application.Tallies;
import io.kehoach.report.application.TaskPicture;
import io.kehoach.report.application.TotalId;

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

	private final Pictures pictures;

	private final Tallies tallies;

	TaskEventsListener(Pictures pictures, Tallies tallies) {
		this.pictures = pictures;
		this.tallies = tallies;
	}

	@Override
	public void accept(IncomingEvent event) {
		TaskMessage message = event.read(TaskMessage.class);
		if (message.task() != null) {
			keep(message.task().picture(), event.sequence());
		}
		if (message.obstacle() != null) {
			this.pictures.keep(message.obstacle().picture(), event.sequence());
		}
	}

	private void keep(TaskPicture task, long sequence) {
		this.pictures.keep(task, sequence);
		String item = task.itemId();
		if (item != null && task.led()) {
			this.tallies.mark(TotalId.ofItem(task.planId(), item));
			this.tallies.mark(TotalId.ofUnit(task.planId(), task.unitId()));
		}
	}

}
