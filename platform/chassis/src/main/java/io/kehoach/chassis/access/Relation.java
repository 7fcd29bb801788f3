package io.kehoach.chassis.access;

import java.util.Optional;

/**
 * What the caller's unit is to the unit a resource belongs to.
 */
public enum Relation {

	/** The same unit. */
	OWN,
	/** The caller's unit stands above. */
	ANCESTOR,
	/** The caller's unit stands below. */
	DESCENDANT,
	/** Both have the same parent. */
	SIBLING,
	/** None of these. */
	UNRELATED;

	static Relation between(String callerUnit, String resourceUnit, UnitTree tree) {
		if (callerUnit.equals(resourceUnit)) {
			return OWN;
		}
		if (isAbove(callerUnit, resourceUnit, tree)) {
			return ANCESTOR;
		}
		if (isAbove(resourceUnit, callerUnit, tree)) {
			return DESCENDANT;
		}
		Optional<String> parent = parent(callerUnit, tree);
		return (parent.isPresent() && parent.equals(parent(resourceUnit, tree))) ? SIBLING : UNRELATED;
	}

	private static boolean isAbove(String upper, String lower, UnitTree tree) {
		Optional<String> parent = parent(lower, tree);
		// The bound keeps a directory with a cycle from holding a request for ever.
		for (int depth = 0; parent.isPresent() && depth < 32; depth++) {
			if (parent.get().equals(upper)) {
				return true;
			}
			parent = parent(parent.get(), tree);
		}
		return false;
	}

	private static Optional<String> parent(String unit, UnitTree tree) {
		return tree.find(unit).map(UnitNode::parentId);
	}

}
