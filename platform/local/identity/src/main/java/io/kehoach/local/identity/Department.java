package io.kehoach.local.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The part of {@code department.json} that sign-in needs.
 */
record Department(List<Unit> units, List<User> users) {

	/** A unit; its focal point signs in for it. */
	record Unit(String id, String kind, @Nullable Contact focalPoint) {

	}

	record Contact(String name, String email) {

	}

	/** Somebody who acts for the whole body; {@code alias} is a second sign-in name. */
	record User(String username, String alias, String name, String email, String unit, List<String> roles) {

	}

}
