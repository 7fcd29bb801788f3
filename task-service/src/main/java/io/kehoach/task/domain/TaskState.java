package io.kehoach.task.domain;

/**
 * Changed by a person's act or by the plan, never by a date.
 */
public enum TaskState {

	NOT_STARTED, IN_PROGRESS, SUBMITTED, DONE, CANCELLED;

	public boolean isOpen() {
		return this != DONE && this != CANCELLED;
	}

}
