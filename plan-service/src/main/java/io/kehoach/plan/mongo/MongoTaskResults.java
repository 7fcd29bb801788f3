package io.kehoach.plan.mongo;

import java.util.List;

import io.kehoach.chassis.events.Guards;
import io.kehoach.plan.application.TaskResults;
import io.kehoach.plan.domain.TaskResult;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoTaskResults implements TaskResults {

	private static final String COLLECTION = "task-results";

	private final Guards guards;

	private final MongoTemplate mongo;

	MongoTaskResults(Guards guards, MongoTemplate mongo) {
		this.guards = guards;
		this.mongo = mongo;
	}

	@Override
	public void keep(String taskId, TaskResult result, long seq) {
		guards.keepPicture(COLLECTION, taskId, seq, result);
	}

	@Override
	public List<TaskResult> of(String planId) {
		return mongo.find(new Query(where("planId").is(planId)), TaskResult.class, COLLECTION);
	}

}
