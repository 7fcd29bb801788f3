package io.kehoach.report.mongo;

import java.util.List;

import io.kehoach.chassis.web.AppliedSequences;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * How far each aggregate's picture is. An aggregate lies in one collection only, so the
 * first that knows it answers. Of its own aggregates the service is never behind.
 */
@Repository
class MongoSequences implements AppliedSequences {

	private static final List<String> PICTURES = List.of(MongoPictures.TASKS, MongoPictures.PLANS, MongoPictures.UNITS,
			MongoPictures.OBSTACLES, MongoPictures.WORKING_DAYS);

	private static final List<String> OWN = List.of(MongoReports.REPORTS, MongoPeriods.PERIODS,
			MongoConsolidations.CONSOLIDATIONS);

	private final MongoTemplate mongo;

	MongoSequences(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Override
	public long applied(String aggregateId) {
		return PICTURES.stream()
			.mapToLong((collection) -> sequence(collection, "seq", aggregateId))
			.filter((sequence) -> sequence > 0)
			.findFirst()
			.orElseGet(() -> own(aggregateId));
	}

	private long own(String aggregateId) {
		return OWN.stream().mapToLong((collection) -> sequence(collection, "lastSeq", aggregateId)).max().orElse(0);
	}

	private long sequence(String collection, String field, String id) {
		Query query = new Query(where("_id").is(id));
		query.fields().include(field);
		Document found = this.mongo.findOne(query, Document.class, collection);
		return (found == null || found.get(field) == null) ? 0 : found.get(field, Number.class).longValue();
	}

}
