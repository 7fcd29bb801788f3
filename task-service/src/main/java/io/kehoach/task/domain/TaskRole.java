package io.kehoach.task.domain;

/**
 * A lead unit answers for the result; a coordinating unit helps and does not.
 */
public enum TaskRole {

	LEAD("lead"), COORDINATING("coordinating");

	private final String wire;

	TaskRole(String wire) {
		this.wire = wire;
	}

	public String wire() {
		return this.wire;
	}

}
