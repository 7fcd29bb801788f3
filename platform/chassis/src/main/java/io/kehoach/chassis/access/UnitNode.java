package io.kehoach.chassis.access;

import org.jspecify.annotations.Nullable;

/**
 * A unit's place in the organisation.
 *
 * @param body whether the unit is a body, for which its staff roles act
 */
public record UnitNode(String id, @Nullable String parentId, boolean body) {
}
