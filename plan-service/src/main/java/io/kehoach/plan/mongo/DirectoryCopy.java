package io.kehoach.plan.mongo;

import io.kehoach.chassis.access.Organisation;
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
class DirectoryCopy implements Organisation {

	private final Remembered<UnitTree> tree;

	DirectoryCopy(MongoTemplate mongo) {
		this.tree = new Remembered<>(
				() -> UnitTree.of(mongo.findAll(Unit.class, "units").stream().map(DirectoryCopy::node).toList()));
	}

	@Override
	public UnitTree tree() {
		return tree.get();
	}

	void forget() {
		tree.forget();
	}

	private static UnitNode node(Unit unit) {
		return new UnitNode(unit.unitId(), unit.parentId(), unit.kind() == UnitKind.BODY);
	}

}
