package io.kehoach.report.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.kehoach.chassis.access.Scope;

/**
 * Reading the pictures of units.
 */
public interface Units {

	/** Names by id; an unknown id is absent. */
	Map<String, String> names(Collection<String> ids);

	/** The body a unit belongs to: itself, or the nearest above it. */
	String bodyOf(String unitId);

	/** Every unit in scope. */
	List<UnitPicture> all(Scope scope);

	List<UnitPicture> matching(Set<String> words, Scope scope, int limit);

}
