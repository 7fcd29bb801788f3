package io.kehoach.report.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.kehoach.chassis.access.Scope;
import io.kehoach.report.application.TaskPicture;
import io.kehoach.report.application.Tasks;
import io.kehoach.report.application.Waiting;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoTasks implements Tasks {

	private static final List<String> OPEN = List.of("NOT_STARTED", "IN_PROGRESS");

	private static final List<String> UNFINISHED = List.of("NOT_STARTED", "IN_PROGRESS", "SUBMITTED");

	private final MongoTemplate mongo;

	MongoTasks(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Override
	public List<TaskPicture> ledBy(String planId, String unitId) {
		return find(where("unitId").is(unitId).and("planId").is(planId).and("role").is(TaskPicture.LEAD),
				Scope.everything(), Integer.MAX_VALUE);
	}

	@Override
	public List<TaskPicture> unfinished(String unitId, Scope scope) {
		return find(where("unitId").is(unitId).and("exempt").is(false).and("state").in(UNFINISHED), scope,
				Integer.MAX_VALUE);
	}

	@Override
	public Waiting<TaskPicture> submitted(String issuer, Scope scope, int limit) {
		return waiting(ledFor(issuer).and("state").is("SUBMITTED"), scope, limit);
	}

	@Override
	public Waiting<TaskPicture> overdue(Instant now, Scope scope, int limit) {
		return waiting(where("dueAt").lte(Date.from(now))
			.and("state")
			.in(OPEN)
			.and("role")
			.is(TaskPicture.LEAD)
			.and("exempt")
			.is(false)
			.and("pausedSince")
			.isNull(), scope, limit);
	}

	@Override
	public Waiting<TaskPicture> awaitingDate(String issuer, Scope scope, int limit) {
		return waiting(ledFor(issuer).and("awaitingDate").is(true).and("state").in(OPEN), scope, limit);
	}

	private static Criteria ledFor(String issuer) {
		return where("issuerUnitId").is(issuer).and("role").is(TaskPicture.LEAD);
	}

	private Waiting<TaskPicture> waiting(Criteria wanted, Scope scope, int limit) {
		Query query = inScope(wanted, scope);
		List<TaskPicture> first = this.mongo.find(Query.of(query).with(Sort.by("dueAt")).limit(limit),
				TaskPicture.class, MongoPictures.TASKS);
		return Waiting.of(first, limit,
				() -> this.mongo.count(Query.of(query).limit(Waiting.MOST_COUNTED), MongoPictures.TASKS));
	}

	@Override
	public List<TaskPicture> matching(Set<String> words, Scope scope, int limit) {
		Criteria said = Words.all(words);
		return InTurn.of(limit, (part, room) -> this.mongo.find(
				inScope(new Criteria().andOperator(said, part), scope).with(Sort.by("dueAt", "_id")).limit(room),
				TaskPicture.class, MongoPictures.TASKS), where("state").in(UNFINISHED).and("dueAt").ne(null),
				where("state").in(UNFINISHED).and("dueAt").isNull(), where("state").nin(UNFINISHED));
	}

	@Override
	public Optional<TaskPicture> find(String id, Scope scope) {
		return find(where("_id").is(id), scope, 1).stream().findFirst();
	}

	private List<TaskPicture> find(Criteria wanted, Scope scope, int limit) {
		Query query = inScope(wanted, scope);
		return this.mongo.find((limit == Integer.MAX_VALUE) ? query : query.limit(limit), TaskPicture.class,
				MongoPictures.TASKS);
	}

	private static Query inScope(Criteria wanted, Scope scope) {
		return new Query(new Criteria().andOperator(wanted, scope.criteria("unitId")));
	}

}
