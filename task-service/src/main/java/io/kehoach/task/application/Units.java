package io.kehoach.task.application;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * This service's copy of the directory.
 */
public interface Units {

	boolean keep(String unitId, Unit unit, long seq);

	Optional<String> nameOf(String unitId);

	/** As people read it; the id of a unit that this service has not heard of. */
	default String shownName(String unitId) {
		return nameOf(unitId).orElse(unitId);
	}

	/** What is kept of a unit. */
	record Unit(String name, String kind, @Nullable String parentId) {

	}

}
