package io.kehoach.task.application;

import java.util.Optional;

import io.kehoach.chassis.access.Scope;

/**
 * Bulk decisions, kept so that they can be undone.
 */
public interface Bulks {

	/** Keeps it, or leaves the one that stands under its id. */
	void keep(Bulk bulk);

	Optional<Bulk> find(String bulkId, Scope issuers);

}
