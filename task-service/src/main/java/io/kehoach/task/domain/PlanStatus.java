package io.kehoach.task.domain;

/**
 * A plan's state as far as tasks care.
 */
public enum PlanStatus {

	ISSUED, CLOSED, CANCELLED

}
