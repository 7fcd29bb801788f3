package io.kehoach.task.mongo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.events.Guards;
import io.kehoach.task.application.HandOver;
import io.kehoach.task.application.HandOvers;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Hand-overs under the id of their command.
 */
@Repository
class MongoHandOvers implements HandOvers {

	static final String COLLECTION = "hand-overs";

	static final String UNIT = "handOver.unitId";

	static final String AT = "handOver.at";

	private final Guards guards;

	private final MongoTemplate mongo;

	MongoHandOvers(Guards guards, MongoTemplate mongo) {
		this.guards = guards;
		this.mongo = mongo;
	}

	@Override
	public void keep(HandOver handOver) {
		this.guards.insertOnce(COLLECTION, new HandOverDocument(handOver.handOverId(), handOver));
	}

	@Override
	public Optional<HandOver> find(String handOverId, Scope units) {
		Query query = new Query(where("_id").is(handOverId)).addCriteria(units.criteria(UNIT));
		return Optional.ofNullable(this.mongo.findOne(query, HandOverDocument.class, COLLECTION))
			.map(HandOverDocument::handOver);
	}

	@Override
	public List<HandOver> list(Scope units, @Nullable Position after, int limit) {
		Criteria rest = (after != null) ? new Criteria().orOperator(where(AT).lt(after.at()),
				where(AT).is(after.at()).and("_id").lt(after.id())) : new Criteria();
		Query query = new Query(TaskCriteria.every(Stream.of(units.criteria(UNIT), rest)))
			.with(Sort.by(Sort.Direction.DESC, AT, "_id"))
			.limit(limit);
		return this.mongo.find(query, HandOverDocument.class, COLLECTION)
			.stream()
			.map(HandOverDocument::handOver)
			.toList();
	}

	private record HandOverDocument(@Id String id, HandOver handOver) {

	}

}
