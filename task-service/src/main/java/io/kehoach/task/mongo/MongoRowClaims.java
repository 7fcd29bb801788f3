package io.kehoach.task.mongo;

import java.util.Map;
import java.util.stream.Collectors;

import io.kehoach.chassis.events.Guards;
import io.kehoach.task.application.RowClaims;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * One document per row taken; its derived id lets only the first in.
 */
@Repository
class MongoRowClaims implements RowClaims {

	static final String COLLECTION = "row-claims";

	private final Guards guards;

	private final MongoTemplate mongo;

	MongoRowClaims(Guards guards, MongoTemplate mongo) {
		this.guards = guards;
		this.mongo = mongo;
	}

	@Override
	public boolean take(String planId, String itemId, String unitId) {
		String id = planId + ":" + itemId;
		if (this.guards.insertOnce(COLLECTION, new RowClaim(id, planId, itemId, unitId))) {
			return true;
		}
		return this.mongo.exists(new Query(where("_id").is(id).and("unitId").is(unitId)), COLLECTION);
	}

	@Override
	public boolean release(String planId, String itemId, String unitId) {
		Query its = new Query(where("_id").is(planId + ":" + itemId).and("unitId").is(unitId));
		return this.mongo.remove(its, COLLECTION).getDeletedCount() == 1;
	}

	@Override
	public Map<String, String> takenBy(String planId) {
		return this.mongo.find(new Query(where("planId").is(planId)), RowClaim.class, COLLECTION)
			.stream()
			.collect(Collectors.toMap(RowClaim::itemId, RowClaim::unitId));
	}

	private record RowClaim(@Id String id, String planId, String itemId, String unitId) {

	}

}
