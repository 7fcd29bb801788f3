package io.kehoach.chassis.outbox;

/**
 * Nothing in the caller's scope matches (404).
 */
public class NoSuchAggregate extends RuntimeException {

	public NoSuchAggregate(String collection) {
		super("No match in " + collection);
	}

}
