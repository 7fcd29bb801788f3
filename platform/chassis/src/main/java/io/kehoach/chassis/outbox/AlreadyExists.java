package io.kehoach.chassis.outbox;

/**
 * An aggregate with this id stands already (409).
 */
public class AlreadyExists extends RuntimeException {

	public AlreadyExists(String id) {
		super(id + " exists");
	}

}
