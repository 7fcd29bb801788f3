package io.kehoach.report.mongo;

import java.util.List;

import io.kehoach.chassis.web.AppliedSequences;
import io.kehoach.report.application.TotalId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * How far each aggregate's picture is. An aggregate lies in one collection only, so the
 * first that knows it answers. Of its own aggregates the service is never behind; a task
 * counts as applied when its totals are recomputed too.
 */
@Repository
class MongoSequences implements AppliedSequences {

	private static final List<String> PICTURES = List.of(MongoPictures.PLANS, MongoPictures.UNITS,
			MongoPictures.OBSTACLES, MongoPictures.WORKING_DAYS);

	private static final List<String> OWN = List.of(MongoReports.REPORTS, MongoPeriods.PERIODS,
			MongoConsolidations.CONSOLIDATIONS, MongoEvidencePacks.PACKS);

	private final MongoTemplate mongo;

	MongoSequences(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Override
	public long applied(String aggregateId) {
		Query picture = new Query(where("_id").is(aggregateId));
		picture.fields().include("seq", "planId", "itemId", "unitId");
		Document task = this.mongo.findOne(picture, Document.class, MongoPictures.TASKS);
		if (task != null) {
			return totalled(task) ? number(task, "seq") : 0;
		}
		return PICTURES.stream()
			.mapToLong((collection) -> sequence(collection, "seq", aggregateId))
			.filter((sequence) -> sequence > 0)
			.findFirst()
			.orElseGet(() -> own(aggregateId));
	}

	private boolean totalled(Document task) {
		String plan = task.getString("planId");
		String item = task.getString("itemId");
		if (item == null) {
			return true;
		}
		List<String> totals = List.of(TotalId.ofItem(plan, item).toString(),
				TotalId.ofUnit(plan, task.getString("unitId")).toString());
		return !this.mongo.exists(new Query(where("_id").in(totals).and("dirty").is(true)), MongoTallies.TALLIES);
	}

	private long own(String aggregateId) {
		return OWN.stream().mapToLong((collection) -> sequence(collection, "lastSeq", aggregateId)).max().orElse(0);
	}

	private long sequence(String collection, String field, String id) {
		Query query = new Query(where("_id").is(id));
		query.fields().include(field);
		return number(this.mongo.findOne(query, Document.class, collection), field);
	}

	private static long number(@Nullable Document document, String field) {
		return (document == null || document.get(field) == null) ? 0 : document.get(field, Number.class).longValue();
	}

}
