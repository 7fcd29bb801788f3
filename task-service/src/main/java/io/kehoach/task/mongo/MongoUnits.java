package io.kehoach.task.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.kehoach.chassis.access.UnitNode;
import io.kehoach.chassis.access.UnitTree;
import io.kehoach.chassis.events.Guards;
import io.kehoach.chassis.time.Remembered;
import io.kehoach.task.application.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * The copy of the directory. It is read for every request and changes rarely, so it is
 * kept in memory for a moment.
 */
@Repository
class MongoUnits implements Units, UnitTree {

	private static final String COLLECTION = "units";

	private final Guards guards;

	private final Remembered<Map<String, Known>> known;

	MongoUnits(Guards guards, MongoTemplate mongo) {
		this.guards = guards;
		this.known = new Remembered<>(() -> byId(mongo.findAll(Known.class, COLLECTION)));
	}

	private static Map<String, Known> byId(List<Known> units) {
		return units.stream().collect(Collectors.toUnmodifiableMap(Known::id, Function.identity()));
	}

	@Override
	public boolean keep(String unitId, Unit unit, long seq) {
		boolean newer = this.guards.keepPicture(COLLECTION, unitId, seq, unit);
		this.known.forget();
		return newer;
	}

	@Override
	public Optional<String> nameOf(String unitId) {
		return Optional.ofNullable(this.known.get().get(unitId)).map(Known::name);
	}

	@Override
	public Optional<UnitNode> find(String unitId) {
		return Optional.ofNullable(this.known.get().get(unitId)).map(Known::node);
	}

	@Override
	public Collection<UnitNode> all() {
		return this.known.get().values().stream().map(Known::node).toList();
	}

	private record Known(@Id String id, String name, String kind, @Nullable String parentId) {

		UnitNode node() {
			return new UnitNode(this.id, this.parentId, this.kind.equals("BODY"));
		}

	}

}
