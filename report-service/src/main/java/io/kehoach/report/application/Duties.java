package io.kehoach.report.application;

import java.time.Instant;

import io.kehoach.chassis.access.Caller;

/**
 * A part of this service that has something for people to do.
 */
public interface Duties {

	/**
	 * Adds what this person must do, or waits for.
	 * @param horizon the end of what counts as soon
	 */
	void of(Caller caller, Instant horizon, FoundWork found);

}
