package io.kehoach.report.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.kehoach.chassis.access.Organisation;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.access.UnitNode;
import io.kehoach.chassis.access.UnitTree;
import io.kehoach.chassis.time.Remembered;
import io.kehoach.report.application.UnitPicture;
import io.kehoach.report.application.Units;

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

	/**
	 * A unit that is not to be closed has no last day, and what is missing comes first.
	 */
	private static final Sort STANDING_FIRST = Sort.by("validTo", "name", "_id");

	private final MongoTemplate mongo;

	private final Remembered<Known> known;

	MongoUnits(MongoTemplate mongo) {
		this.mongo = mongo;
		this.known = new Remembered<>(() -> Known.of(mongo.findAll(UnitPicture.class, MongoPictures.UNITS)));
	}

	/** After a unit's picture was kept. */
	void forget() {
		this.known.forget();
	}

	@Override
	public UnitTree tree() {
		return this.known.get().tree();
	}

	@Override
	public Map<String, String> names(Collection<String> ids) {
		Map<String, String> all = this.known.get().names();
		return ids.stream()
			.distinct()
			.filter(all::containsKey)
			.collect(Collectors.toMap(Function.identity(), all::get));
	}

	@Override
	public String bodyOf(String unitId) {
		return tree().bodyOf(unitId);
	}

	@Override
	public List<UnitPicture> all(Scope scope) {
		return this.mongo.find(new Query(scope.criteria("_id")).with(Sort.by("_id")), UnitPicture.class,
				MongoPictures.UNITS);
	}

	@Override
	public List<UnitPicture> matching(Set<String> words, Scope scope, int limit) {
		Criteria inScope = new Criteria().andOperator(Words.all(words), scope.criteria("_id"));
		return this.mongo.find(new Query(inScope).with(STANDING_FIRST).limit(limit), UnitPicture.class,
				MongoPictures.UNITS);
	}

	/** What nearly every reader asks of the directory. */
	private record Known(UnitTree tree, Map<String, String> names) {

		static Known of(List<UnitPicture> units) {
			return new Known(UnitTree
				.of(units.stream().map((unit) -> new UnitNode(unit.id(), unit.parentId(), unit.body())).toList()),
					units.stream().collect(Collectors.toMap(UnitPicture::id, UnitPicture::name)));
		}

	}

}
