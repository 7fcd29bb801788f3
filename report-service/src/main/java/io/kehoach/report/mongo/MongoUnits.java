package io.kehoach.report.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.access.UnitNode;
import io.kehoach.chassis.access.UnitTree;
import io.kehoach.chassis.time.SystemClock;
import io.kehoach.report.application.UnitPicture;
import io.kehoach.report.application.Units;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The pictures of units. Every request asks for relations between units, so the tree is
 * read at most every few seconds.
 */
@Repository
class MongoUnits implements Units, UnitTree {

	private static final long FRESH_MILLIS = 2000;

	private final MongoTemplate mongo;

	private final SystemClock clock;

	private volatile Tree tree = new Tree(Long.MIN_VALUE, Map.of());

	MongoUnits(MongoTemplate mongo, SystemClock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	@Override
	public Optional<UnitNode> find(String unitId) {
		return Optional.ofNullable(nodes().get(unitId));
	}

	@Override
	public Collection<UnitNode> all() {
		return nodes().values();
	}

	private Map<String, UnitNode> nodes() {
		long now = this.clock.millis();
		Tree known = this.tree;
		if (now - FRESH_MILLIS < known.readAt) {
			return known.nodes;
		}
		Map<String, UnitNode> nodes = this.mongo.findAll(UnitPicture.class, MongoPictures.UNITS)
			.stream()
			.map((unit) -> new UnitNode(unit.id(), unit.parentId(), unit.body()))
			.collect(Collectors.toUnmodifiableMap(UnitNode::id, Function.identity()));
		// A tree that is still empty is read again at the next request: the first units
		// are on their way.
		this.tree = new Tree(nodes.isEmpty() ? Long.MIN_VALUE : now, nodes);
		return nodes;
	}

	@Override
	public Map<String, String> names(Collection<String> ids) {
		return this.mongo.find(new Query(where("_id").in(ids)), UnitPicture.class, MongoPictures.UNITS)
			.stream()
			.collect(Collectors.toMap(UnitPicture::id, UnitPicture::name));
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

	private record Tree(long readAt, Map<String, UnitNode> nodes) {
	}

}
