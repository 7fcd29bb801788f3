package io.kehoach.report.domain.scoring;

import java.util.Set;

/**
 * Units that are compared with each other and with nobody else.
 *
 * @param kinds kinds of units that belong to it
 * @param unitIds units that belong to it whatever their kind
 */
public record PeerGroup(String key, String name, Set<String> kinds, Set<String> unitIds) {

	public PeerGroup {
		kinds = Set.copyOf(kinds);
		unitIds = Set.copyOf(unitIds);
	}

	public boolean names(String unitId) {
		return this.unitIds.contains(unitId);
	}

	public boolean takes(String kind) {
		return this.kinds.contains(kind);
	}

}
