package io.kehoach.chassis.access;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The person or client behind a request; a controller takes it as an argument.
 *
 * @param subject opaque id from the token
 * @param name for display to that person only; never stored in events
 * @param unit the unit of the token's {@code unit} claim
 * @param actingUnit the unit the caller acts for in this operation: the body for staff
 * roles, else the own unit
 * @param roles the token's roles
 * @param role the role this operation was granted to
 * @param scope whose resources this operation may touch
 */
public record Caller(String subject, String name, @Nullable String unit, @Nullable String actingUnit, Set<String> roles,
		String role, Scope scope) {

	public Actor actor() {
		return new Actor(this.subject, this.role);
	}

	public boolean has(String wanted) {
		return this.roles.contains(wanted);
	}

}
