package io.kehoach.chassis.access;

import java.util.Collection;
import java.util.Optional;

/**
 * The organisation as this service knows it; each service keeps its own copy.
 */
public interface UnitTree {

	Optional<UnitNode> find(String unitId);

	Collection<UnitNode> all();

}
