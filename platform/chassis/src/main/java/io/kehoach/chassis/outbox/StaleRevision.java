package io.kehoach.chassis.outbox;

/**
 * The aggregate has been saved by someone else since the caller read it (412).
 */
public class StaleRevision extends RuntimeException {

	public StaleRevision(String id, long expected) {
		super("Revision " + expected + " of " + id + " is not the newest");
	}

}
