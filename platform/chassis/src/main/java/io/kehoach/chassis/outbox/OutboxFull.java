package io.kehoach.chassis.outbox;

/**
 * Too many of the aggregate's events wait for the broker; further commands are refused
 * until some are sent (503).
 */
public class OutboxFull extends RuntimeException {

	public OutboxFull(String id) {
		super("Too many events of " + id + " are waiting");
	}

}
