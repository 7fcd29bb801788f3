package io.kehoach.task.application;

/**
 * How one row stands. Expected counts lead tasks that are not off, and the exempt ones.
 */
public record RowCounts(long expected, long done, long overdue, long exempt) {

	public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

}
