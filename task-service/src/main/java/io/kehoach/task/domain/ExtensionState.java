package io.kehoach.task.domain;

/**
 * How far a request for a later date has come.
 */
public enum ExtensionState {

	REQUESTED, GRANTED, REFUSED

}
