package io.kehoach.report.mongo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import io.kehoach.report.application.TaskPicture;
import io.kehoach.report.application.Tally;
import io.kehoach.report.application.TotalId;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Counts the lead tasks of one row, or of one unit, of a plan. The database groups them:
 * a row of a large plan has thousands, and only how many are alike is of interest.
 */
@Component
class TaskCount {

	private final MongoTemplate mongo;

	TaskCount(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	Tally tally(TotalId id) {
		Aggregation count = Aggregation.newAggregation(Aggregation.match(rows(id)), (context) -> new Document("$group",
				new Document("_id", alike()).append("count", new Document("$sum", 1))));
		List<Tally.Alike> alike = this.mongo.aggregate(count, MongoPictures.TASKS, Document.class)
			.getMappedResults()
			.stream()
			.map(TaskCount::alike)
			.sorted(Comparator.comparing(Tally.Alike::toString))
			.toList();
		return new Tally(id.planId(), id.kind(), id.key(), alike);
	}

	boolean none(TotalId id) {
		return !this.mongo.exists(new Query(rows(id)), MongoPictures.TASKS);
	}

	/** Tasks of standing duties belong to no row. */
	private static Criteria rows(TotalId id) {
		Criteria key = id.kind().equals("unit") ? where("unitId").is(id.key()).and("itemId").ne(null)
				: where("itemId").is(id.key());
		return key.and("planId").is(id.planId()).and("role").is(TaskPicture.LEAD);
	}

	/** The fields of {@link Tally.Alike}. */
	private static Document alike() {
		Document waitingSince = onlyIf(new Document("$eq", List.of("$state", "SUBMITTED")), "$submittedAt");
		Document answered = new Document("$ifNull", List.of("$doneAt", waitingSince));
		Document both = new Document("$and", List.of(given("$dueAt"), given(answered)));
		return new Document("state", "$state").append("exempt", "$exempt")
			.append("paused", given("$pausedSince"))
			.append("dueOn", "$dueOn")
			.append("dueAt", "$dueAt")
			.append("answeredInTime", onlyIf(both, new Document("$lt", List.of(answered, "$dueAt"))));
	}

	/** Neither null nor missing: both sort before every date. */
	private static Document given(Object date) {
		return new Document("$gt", Arrays.asList(date, null));
	}

	private static Document onlyIf(Document condition, Object value) {
		return new Document("$cond", Arrays.asList(condition, value, null));
	}

	private static Tally.Alike alike(Document group) {
		return MongoTallies.alike(group.get("_id", Document.class).append("count", group.get("count")));
	}

}
