package io.kehoach.report.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.kehoach.chassis.access.Organisation;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.access.UnitNode;
import io.kehoach.chassis.access.UnitTree;
import io.kehoach.chassis.time.Remembered;
import io.kehoach.report.application.UnitPicture;
import io.kehoach.report.application.Units;
import org.bson.Document;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The pictures of units.
 */
@Repository
class MongoUnits implements Units, Organisation {

	private final MongoTemplate mongo;

	private final Remembered<UnitTree> tree;

	MongoUnits(MongoTemplate mongo) {
		this.mongo = mongo;
		this.tree = new Remembered<>(() -> UnitTree
			.of(mongo.findAll(UnitPicture.class, MongoPictures.UNITS).stream().map(MongoUnits::node).toList()));
	}

	private static UnitNode node(UnitPicture unit) {
		return new UnitNode(unit.id(), unit.parentId(), unit.body());
	}

	/** After a unit's picture was kept. */
	void forget() {
		this.tree.forget();
	}

	@Override
	public UnitTree tree() {
		return this.tree.get();
	}

	@Override
	public Map<String, String> names(Collection<String> ids) {
		Query asked = new Query(where("_id").in(ids));
		asked.fields().include("name");
		return this.mongo.find(asked, Document.class, MongoPictures.UNITS)
			.stream()
			.collect(Collectors.toMap((unit) -> unit.getString("_id"), (unit) -> unit.getString("name")));
	}

	@Override
	public List<UnitPicture> all(Scope scope) {
		return this.mongo.find(new Query(scope.criteria("_id")).with(Sort.by("_id")), UnitPicture.class,
				MongoPictures.UNITS);
	}

	@Override
	public List<UnitPicture> matching(Set<String> words, Scope scope, int limit) {
		Criteria inScope = new Criteria().andOperator(Words.all(words), scope.criteria("_id"));
		return this.mongo.find(new Query(inScope).limit(limit), UnitPicture.class, MongoPictures.UNITS);
	}

}
