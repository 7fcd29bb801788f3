package io.kehoach.task.mongo;

import java.util.Optional;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.events.Guards;
import io.kehoach.task.application.Bulk;
import io.kehoach.task.application.Bulks;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Bulk decisions under the id of their command.
 */
@Repository
class MongoBulks implements Bulks {

	private static final String COLLECTION = "bulks";

	private final Guards guards;

	private final MongoTemplate mongo;

	MongoBulks(Guards guards, MongoTemplate mongo) {
		this.guards = guards;
		this.mongo = mongo;
	}

	@Override
	public void keep(Bulk bulk) {
		this.guards.insertOnce(COLLECTION, new BulkDocument(bulk.bulkId(), bulk));
	}

	@Override
	public Optional<Bulk> find(String bulkId, Scope issuers) {
		Query query = new Query(where("_id").is(bulkId)).addCriteria(issuers.criteria("bulk.issuerUnitId"));
		return Optional.ofNullable(this.mongo.findOne(query, BulkDocument.class, COLLECTION)).map(BulkDocument::bulk);
	}

	private record BulkDocument(@Id String id, Bulk bulk) {

	}

}
