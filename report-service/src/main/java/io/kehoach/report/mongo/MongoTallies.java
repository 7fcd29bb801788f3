package io.kehoach.report.mongo;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.claims.DirtyTotals;
import io.kehoach.report.application.Tallies;
import io.kehoach.report.application.Tally;
import io.kehoach.report.application.TotalId;
import org.bson.Document;

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

	private final TaskCount tasks;

	MongoTallies(MongoTemplate mongo, DirtyTotals totals, TaskCount tasks) {
		this.mongo = mongo;
		this.tasks = tasks;
		this.totals = totals;
	}

	@Override
	public void mark(TotalId id) {
		this.totals.mark(id.toString());
	}

	@Override
	public void recount(Set<TotalId> ids) {
		ids.forEach(this::mark);
		this.totals.recomputeMarked();
		Query clean = new Query(where("dirty").is(false));
		clean.fields().include("_id");
		try (Stream<Document> standing = this.mongo.stream(clean, Document.class, TALLIES)) {
			standing.map((total) -> total.getString("_id"))
				.filter((id) -> !ids.contains(TotalId.parse(id)))
				.filter((id) -> this.tasks.none(TotalId.parse(id)))
				.forEach((id) -> this.mongo.remove(new Query(where("_id").is(id).and("dirty").is(false)), TALLIES));
		}
	}

	@Override
	public List<Tally> byUnit(String planId, Scope scope) {
		return find(planId, "unit", scope.criteria("key"));
	}

	@Override
	public List<Tally> byItem(String planId) {
		return find(planId, "item", new Criteria());
	}

	/**
	 * By hand, and no more than what changes from one to the next: a large plan's
	 * progress reads thousands at once.
	 */
	private List<Tally> find(String planId, String kind, Criteria further) {
		Query query = new Query(new Criteria().andOperator(where("planId").is(planId).and("kind").is(kind), further));
		query.fields().include("key", "alike").exclude("_id");
		return this.mongo.find(query, Document.class, TALLIES)
			.stream()
			.map((total) -> new Tally(planId, kind, total.getString("key"),
					total.getList("alike", Document.class).stream().map(MongoTallies::alike).toList()))
			.toList();
	}

	static Tally.Alike alike(Document group) {
		String dueOn = group.getString("dueOn");
		Date dueAt = group.getDate("dueAt");
		return new Tally.Alike(group.getString("state"), group.getBoolean("exempt"), group.getBoolean("paused", false),
				(dueOn != null) ? LocalDate.parse(dueOn) : null, (dueAt != null) ? dueAt.toInstant() : null,
				group.getBoolean("answeredInTime"), group.get("count", Number.class).intValue());
	}

}
