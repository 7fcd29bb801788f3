package io.kehoach.report.mongo;

import java.util.List;

import io.kehoach.chassis.access.Scope;
import io.kehoach.report.application.ObstaclePicture;
import io.kehoach.report.application.Obstacles;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoObstacles implements Obstacles {

	private final MongoTemplate mongo;

	MongoObstacles(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Override
	public List<ObstaclePicture> raisedBy(String planId, String unitId) {
		return find(where("unitId").is(unitId).and("planId").is(planId), Scope.everything());
	}

	@Override
	public List<ObstaclePicture> inState(String state, String issuer, Scope scope) {
		return find(where("state").is(state).and("issuerUnitId").is(issuer), scope);
	}

	private List<ObstaclePicture> find(Criteria wanted, Scope scope) {
		return this.mongo.find(new Query(new Criteria().andOperator(wanted, scope.criteria("unitId"))),
				ObstaclePicture.class, MongoPictures.OBSTACLES);
	}

}
