package io.kehoach.chassis.access;

/**
 * Who did something, as events carry it: an opaque id and the role acted in. Never a name
 * or an address.
 */
public record Actor(String id, String role) {

	/** The system itself, as in a sweep or a fan-out. */
	public static final Actor SYSTEM = new Actor("system", "system");

}
