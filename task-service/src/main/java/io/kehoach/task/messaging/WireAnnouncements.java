package io.kehoach.task.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.task.application.Announcements;
import io.kehoach.task.application.ObstaclePicture;
import io.kehoach.task.application.TaskPicture;
import io.kehoach.task.domain.ObstacleEvent;
import io.kehoach.task.domain.TaskEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The names and shapes of task-events. The compiler asks for a name when a fact is added.
 */
@Component
class WireAnnouncements implements Announcements {

	private static final int VERSION = 1;

	@Override
	public OutgoingEvent of(TaskEvent event) {
		return new OutgoingEvent(type(event), VERSION, new OfTask(event.act().at(),
				TaskPicture.Who.of(event.act().by()), event.changed(), TaskPicture.of(event.task()), Said.in(event)));
	}

	@Override
	public OutgoingEvent of(ObstacleEvent event) {
		return new OutgoingEvent(type(event), VERSION, new OfObstacle(event.act().at(),
				TaskPicture.Who.of(event.act().by()), event.changed(), ObstaclePicture.of(event.obstacle())));
	}

	private static String type(TaskEvent event) {
		return switch (event) {
			case TaskEvent.TaskAssigned _ -> "task.assigned";
			case TaskEvent.TaskAcknowledged _ -> "task.acknowledged";
			case TaskEvent.TaskProgressed _ -> "task.progressed";
			case TaskEvent.TaskSubmitted _ -> "task.submitted";
			case TaskEvent.TaskReturned _ -> "task.returned";
			case TaskEvent.TaskConfirmed _ -> "task.confirmed";
			case TaskEvent.TaskReopened _ -> "task.reopened";
			case TaskEvent.TaskCancelled _ -> "task.cancelled";
			case TaskEvent.TaskDueSoon _ -> "task.due-soon";
			case TaskEvent.TaskOverdue _ -> "task.overdue";
			case TaskEvent.DueDateSet _ -> "task.due-date-set";
			case TaskEvent.TaskCommented _ -> "task.commented";
			case TaskEvent.ExtensionRequested _ -> "task.extension-requested";
			case TaskEvent.ExtensionDecided _ -> "task.extension-decided";
		};
	}

	private static String type(ObstacleEvent event) {
		return switch (event) {
			case ObstacleEvent.ObstacleRaised _ -> "obstacle.raised";
			case ObstacleEvent.ObstacleTriaged _ -> "obstacle.triaged";
			case ObstacleEvent.ObstacleMerged _ -> "obstacle.merged";
			case ObstacleEvent.ObstacleForwarded _ -> "obstacle.forwarded";
			case ObstacleEvent.ObstacleAnswered _ -> "obstacle.answered";
			case ObstacleEvent.ObstacleClosed _ -> "obstacle.closed";
		};
	}

	/**
	 * A fact about a task on the wire.
	 *
	 * @param comment only where that is the fact
	 */
	record OfTask(Instant occurredAt, TaskPicture.Who actor, Map<String, @Nullable String> changed, TaskPicture task,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Said comment) {

	}

	/**
	 * What was remarked.
	 *
	 * @param mentions units that are called to it
	 */
	record Said(String text, List<String> mentions) {

		static @Nullable Said in(TaskEvent event) {
			return (event instanceof TaskEvent.TaskCommented said)
					? new Said(said.comment().text(), said.comment().mentions()) : null;
		}

	}

	/** A fact about an obstacle on the wire. */
	record OfObstacle(Instant occurredAt, TaskPicture.Who actor, Map<String, @Nullable String> changed,
			ObstaclePicture obstacle) {

	}

}
