package io.kehoach.notification.messaging;

/**
 * The task-events: each renews the picture of its task, some are told to somebody.
 */
enum TaskEventType {

	ASSIGNED("task.assigned"), ACKNOWLEDGED("task.acknowledged"), PROGRESSED("task.progressed"),
	SUBMITTED("task.submitted"), RETURNED("task.returned"), CONFIRMED("task.confirmed"), REOPENED("task.reopened"),
	CANCELLED("task.cancelled"), DUE_SOON("task.due-soon"), OVERDUE("task.overdue"), DUE_DATE_SET("task.due-date-set"),
	COMMENTED("task.commented"), EXTENSION_REQUESTED("task.extension-requested"),
	EXTENSION_DECIDED("task.extension-decided"), OBSTACLE_ANSWERED("obstacle.answered");

	private final String wire;

	TaskEventType(String wire) {
		this.wire = wire;
	}

	String wire() {
		return this.wire;
	}

}
