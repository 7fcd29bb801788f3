package io.kehoach.notification.messaging;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.notification.application.DutyWatch;
import io.kehoach.notification.application.Effectiveness;
import io.kehoach.notification.application.Notifier;
import io.kehoach.notification.application.Plans;
import io.kehoach.notification.application.Superiors;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Cause;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Post;
import io.kehoach.notification.messaging.ObstacleWire.Obstacle;
import io.kehoach.notification.messaging.TaskWire.ExtensionWire;
import io.kehoach.notification.messaging.TaskWire.Task;

import org.springframework.stereotype.Component;

/**
 * Watches every task and tells who is concerned.
 */
@Component
class TaskEventsListener {

	private final DutyWatch watch;

	private final Notifier notifier;

	private final Superiors superiors;

	private final Effectiveness effectiveness;

	private final Plans plans;

	TaskEventsListener(DutyWatch watch, Notifier notifier, Superiors superiors, Effectiveness effectiveness,
			Plans plans) {
		this.watch = watch;
		this.notifier = notifier;
		this.superiors = superiors;
		this.effectiveness = effectiveness;
		this.plans = plans;
	}

	void on(TaskEventType type, IncomingEvent event) {
		if (type == TaskEventType.OBSTACLE_ANSWERED) {
			answered(event, event.read(ObstacleWire.class).obstacle());
			return;
		}
		TaskWire message = event.read(TaskWire.class);
		Task task = message.task();
		this.watch.keep(task.id(), event.sequence(), task.followUp(event.time()));
		tell(type, event, task);
		message.mentions().forEach((unit) -> mention(unit, event, task, message.said()));
	}

	private void tell(TaskEventType type, IncomingEvent event, Task task) {
		Addressee unit = new Addressee(task.unitId(), Post.FOCAL_POINT);
		Addressee office = this.superiors.office(task.issuer(), event.time());
		About about = task.about();
		switch (type) {
			case ASSIGNED -> say(event, Kind.TASK_ASSIGNED, unit, about);
			case SUBMITTED -> {
				say(event, Kind.TASK_SUBMITTED, office, about);
				this.effectiveness.filed(task.id(), event.time());
			}
			case RETURNED -> say(event, Kind.TASK_RETURNED, unit, about.because(task.returnedReason()));
			case CONFIRMED -> say(event, Kind.TASK_CONFIRMED, unit, about);
			case EXTENSION_REQUESTED -> say(event, Kind.EXTENSION_REQUESTED, office, requested(task));
			case EXTENSION_DECIDED -> say(event, Kind.EXTENSION_DECIDED, unit, decided(task));
			case ACKNOWLEDGED, PROGRESSED, REOPENED, CANCELLED, DUE_SOON, OVERDUE, DUE_DATE_SET, COMMENTED,
					OBSTACLE_ANSWERED -> {
				// The picture is all that is needed: reminders come from the ladder, with
				// working days and digests.
			}
		}
	}

	/** Who gave the task reads of it in the Office; who has it, where its mail goes. */
	private void mention(String unit, IncomingEvent event, Task task, String said) {
		Addressee to = unit.equals(task.unitId()) ? new Addressee(unit, Post.FOCAL_POINT)
				: this.superiors.office(unit, event.time());
		say(event, Kind.TASK_MENTIONED, to, task.about().because(said));
	}

	private static About requested(Task task) {
		ExtensionWire extension = task.extension();
		return (extension == null) ? task.about() : task.about().because(extension.reason());
	}

	private static About decided(Task task) {
		ExtensionWire extension = task.extension();
		return (extension == null) ? task.about() : task.about().decided(extension.granted(), extension.decision());
	}

	private void answered(IncomingEvent event, Obstacle obstacle) {
		String number = (obstacle.planId() == null) ? null
				: this.plans.find(obstacle.planId()).map(Plans.Plan::number).orElse(null);
		say(event, Kind.OBSTACLE_ANSWERED, new Addressee(obstacle.unitId(), Post.FOCAL_POINT), obstacle.about(number));
	}

	private void say(IncomingEvent event, Kind kind, Addressee to, About about) {
		this.notifier.tell(new Cause(event.id(), event.time()), kind, to, about);
	}

}
