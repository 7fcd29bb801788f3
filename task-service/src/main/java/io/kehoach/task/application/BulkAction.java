package io.kehoach.task.application;

/**
 * What can be decided in bulk.
 */
public enum BulkAction {

	CONFIRM, RETURN

}
