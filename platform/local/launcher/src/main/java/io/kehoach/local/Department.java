package io.kehoach.local;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fictitious department as {@code department.json} tells it. Groups and working days
 * go to the API as they stand.
 */
record Department(List<Unit> units, List<JsonNode> groups, List<JsonNode> workingDays) {

	record Unit(String id, String name, String kind, @Nullable String parentId, List<String> aliases, boolean office,
			@Nullable Contact head, @Nullable Contact focalPoint) {

	}

	/** A person, and the token subject that signs in as this person. */
	record Contact(String name, String email, String subject) {

	}

}
