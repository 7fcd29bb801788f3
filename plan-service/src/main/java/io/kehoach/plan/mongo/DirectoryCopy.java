package io.kehoach.plan.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.kehoach.chassis.access.UnitNode;
import io.kehoach.chassis.access.UnitTree;
import io.kehoach.chassis.time.Remembered;
import io.kehoach.plan.domain.directory.Unit;
import io.kehoach.plan.domain.directory.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The tree of units for access decisions: every request asks for it. A change made by
 * this instance shows at once.
 */
@Component
class DirectoryCopy implements UnitTree {

	private final Remembered<Map<String, UnitNode>> nodes;

	DirectoryCopy(MongoTemplate mongo) {
		this.nodes = new Remembered<>(() -> byId(mongo.findAll(Unit.class, "units")));
	}

	@Override
	public Optional<UnitNode> find(String unitId) {
		return Optional.ofNullable(nodes.get().get(unitId));
	}

	@Override
	public Collection<UnitNode> all() {
		return nodes.get().values();
	}

	void forget() {
		nodes.forget();
	}

	private static Map<String, UnitNode> byId(List<Unit> units) {
		return units.stream()
			.map((unit) -> new UnitNode(unit.unitId(), unit.parentId(), unit.kind() == UnitKind.BODY))
			.collect(Collectors.toUnmodifiableMap(UnitNode::id, Function.identity()));
	}

}
