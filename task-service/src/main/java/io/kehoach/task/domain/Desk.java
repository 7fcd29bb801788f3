package io.kehoach.task.domain;

/**
 * Where an obstacle lies.
 */
public enum Desk {

	OFFICE, DIRECTOR, UPWARD

}
