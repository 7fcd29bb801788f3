package io.kehoach.plan.mongo;

import java.util.List;
import java.util.Optional;

import io.kehoach.chassis.events.Guards;
import io.kehoach.plan.application.PlanVersions;
import io.kehoach.plan.domain.Plan;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoPlanVersions implements PlanVersions {

	private static final String COLLECTION = "plan-versions";

	private final MongoTemplate mongo;

	private final Guards guards;

	MongoPlanVersions(MongoTemplate mongo, Guards guards) {
		this.mongo = mongo;
		this.guards = guards;
	}

	@Override
	public void keep(Plan inForce) {
		int version = inForce.inForce().version();
		guards.insertOnce(COLLECTION,
				new Version(inForce.planId() + ":" + version, inForce.planId(), version, inForce));
	}

	@Override
	public Optional<Plan> find(String planId, int version) {
		return Optional.ofNullable(mongo.findById(planId + ":" + version, Version.class, COLLECTION))
			.map(Version::plan);
	}

	@Override
	public List<Plan> of(String planId) {
		Query query = new Query(where("planId").is(planId)).with(Sort.by("version"));
		return mongo.find(query, Version.class, COLLECTION).stream().map(Version::plan).toList();
	}

	record Version(@Id String id, String planId, int version, Plan plan) {
	}

}
