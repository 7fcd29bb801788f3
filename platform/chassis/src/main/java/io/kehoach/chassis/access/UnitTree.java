package io.kehoach.chassis.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The units of an organisation at one moment.
 */
public final class UnitTree {

	private final Map<String, UnitNode> byId;

	private UnitTree(Map<String, UnitNode> byId) {
		this.byId = byId;
	}

	public static UnitTree of(List<UnitNode> units) {
		return new UnitTree(units.stream().collect(Collectors.toUnmodifiableMap(UnitNode::id, Function.identity())));
	}

	public Optional<UnitNode> find(String unitId) {
		return Optional.ofNullable(this.byId.get(unitId));
	}

	public Collection<UnitNode> all() {
		return this.byId.values();
	}

}
