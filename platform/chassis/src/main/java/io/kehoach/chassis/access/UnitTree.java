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

	/** Keeps a directory with a cycle from holding a request for ever. */
	private static final int DEEPEST = 32;

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

	/**
	 * The body that a unit belongs to: itself or the nearest above, itself if none is.
	 */
	public String bodyOf(String unitId) {
		Optional<UnitNode> node = find(unitId);
		for (int depth = 0; node.isPresent() && depth < DEEPEST; depth++) {
			if (node.get().body()) {
				return node.get().id();
			}
			node = Optional.ofNullable(node.get().parentId()).flatMap(this::find);
		}
		return unitId;
	}

	public Collection<UnitNode> all() {
		return this.byId.values();
	}

}
