package io.kehoach.task.application;

/**
 * What a list of tasks is sorted by; among equals the earlier deadline stands first.
 */
public record TaskOrder(Column column, boolean descending) {

	public static final TaskOrder DUE = new TaskOrder(Column.DUE, false);

	/** Columns that a list can be sorted by. */
	public enum Column {

		DUE, CONTENT, UNIT, PROGRESS

	}

}
