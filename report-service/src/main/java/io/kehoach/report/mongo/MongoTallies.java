package io.kehoach.report.mongo;

import java.util.List;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.claims.DirtyTotals;
import io.kehoach.report.application.Tallies;
import io.kehoach.report.application.Tally;
import io.kehoach.report.application.TotalId;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoTallies implements Tallies {

	static final String TALLIES = "tallies";

	private final MongoTemplate mongo;

	private final DirtyTotals totals;

	MongoTallies(MongoTemplate mongo, DirtyTotals totals) {
		this.mongo = mongo;
		this.totals = totals;
	}

	@Override
	public void mark(TotalId id) {
		this.totals.mark(id.toString());
	}

	@Override
	public List<Tally> byUnit(String planId, Scope scope) {
		return find(new Criteria().andOperator(of(planId, "unit"), scope.criteria("key")));
	}

	@Override
	public List<Tally> byItem(String planId) {
		return find(of(planId, "item"));
	}

	private static Criteria of(String planId, String kind) {
		return where("planId").is(planId).and("kind").is(kind);
	}

	private List<Tally> find(Criteria criteria) {
		return this.mongo.find(new Query(criteria), Tally.class, TALLIES);
	}

}
