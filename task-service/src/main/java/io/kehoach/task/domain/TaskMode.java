package io.kehoach.task.domain;

/**
 * One lead unit, each unit of the group for itself, or any one of them: the first that
 * claims it.
 */
public enum TaskMode {

	ONE, EACH, ANY

}
