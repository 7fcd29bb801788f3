package io.kehoach.task.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.kehoach.chassis.access.Organisation;
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
class MongoUnits implements Units, Organisation {

	private static final String COLLECTION = "units";

	private final Guards guards;

	private final Remembered<Copy> copy;

	MongoUnits(Guards guards, MongoTemplate mongo) {
		this.guards = guards;
		this.copy = new Remembered<>(() -> Copy.of(mongo.findAll(Known.class, COLLECTION)));
	}

	@Override
	public boolean keep(String unitId, Unit unit, long seq) {
		boolean newer = this.guards.keepPicture(COLLECTION, unitId, seq, unit);
		this.copy.forget();
		return newer;
	}

	@Override
	public Optional<String> nameOf(String unitId) {
		return Optional.ofNullable(this.copy.get().names().get(unitId));
	}

	@Override
	public UnitTree tree() {
		return this.copy.get().tree();
	}

	private record Copy(Map<String, String> names, UnitTree tree) {

		static Copy of(List<Known> units) {
			return new Copy(units.stream().collect(Collectors.toUnmodifiableMap(Known::id, Known::name)),
					UnitTree.of(units.stream().map(Known::node).toList()));
		}

	}

	private record Known(@Id String id, String name, String kind, @Nullable String parentId) {

		UnitNode node() {
			return new UnitNode(this.id, this.parentId, this.kind.equals("BODY"));
		}

	}

}
