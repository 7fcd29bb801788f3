package io.kehoach.plan.application;

import java.util.Optional;

import io.kehoach.chassis.access.Scope;

/**
 * This service's own parts of evidence packs, finished ones only.
 */
public interface PackParts {

	/** Stores a part with the fact that it is there; a repeat changes nothing. */
	void add(BuiltPart part);

	/** Stores that a part cannot be built, with the fact; a repeat changes nothing. */
	void addFailed(FailedPart part);

	Optional<BuiltPart> find(String packId, Scope scope);

}
