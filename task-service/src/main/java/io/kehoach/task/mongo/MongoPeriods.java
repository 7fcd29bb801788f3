package io.kehoach.task.mongo;

import java.util.List;

import io.kehoach.chassis.events.Guards;
import io.kehoach.task.application.Periods;
import io.kehoach.task.domain.Period;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * A picture of each reporting period.
 */
@Repository
class MongoPeriods implements Periods {

	static final String COLLECTION = "periods";

	private final Guards guards;

	private final MongoTemplate mongo;

	MongoPeriods(Guards guards, MongoTemplate mongo) {
		this.guards = guards;
		this.mongo = mongo;
	}

	@Override
	public boolean keep(String periodId, Period period, long seq) {
		return this.guards.keepPicture(COLLECTION, periodId, seq, period);
	}

	@Override
	public List<Period> ofPlan(String planId) {
		return this.mongo.find(new Query(where("planId").is(planId)), Period.class, COLLECTION);
	}

}
