package io.kehoach.task.messaging;

import org.jspecify.annotations.Nullable;

/**
 * Of a unit's event, what task-service reads.
 */
record UnitEventBody(Unit unit) {

	record Unit(String id, String name, String kind, @Nullable String parentId) {

	}

}
