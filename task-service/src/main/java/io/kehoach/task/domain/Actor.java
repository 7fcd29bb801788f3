package io.kehoach.task.domain;

/**
 * Who acted: an opaque subject and the role acted in. Never a name.
 */
public record Actor(String subject, String role) {

	public static final Actor SYSTEM = new Actor("system", "system");

}
