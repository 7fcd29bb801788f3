package io.kehoach.report.mongo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Scope;
import io.kehoach.report.application.PlanPicture;
import io.kehoach.report.application.PlanTable;
import io.kehoach.report.application.Plans;
import org.bson.Document;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoPlans implements Plans {

	private static final List<String> ENDED = List.of("CLOSED", "CANCELLED");

	private final MongoTemplate mongo;

	MongoPlans(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Override
	public Optional<Sequenced> newest(String planId) {
		return Optional.ofNullable(this.mongo.findById(planId, Document.class, MongoPictures.PLANS))
			.map((document) -> new Sequenced(this.mongo.getConverter().read(PlanPicture.class, document),
					document.get("seq", Number.class).longValue()));
	}

	@Override
	public Optional<PlanPicture> find(String planId, Scope scope) {
		return find(where("_id").is(planId), scope, 1).stream().findFirst();
	}

	@Override
	public Optional<PlanTable> table(String planId, Scope scope) {
		Query rows = inScope(where("_id").is(planId), scope);
		rows.fields().include("items");
		return Optional.ofNullable(this.mongo.findOne(rows, Rows.class, MongoPictures.PLANS))
			.map((found) -> new PlanTable(planId, found.items()));
	}

	@Override
	public Optional<String> place(String bodyId) {
		Query said = new Query(where("bodyId").is(bodyId).and("heading.place").gt(""))
			.with(Sort.by(Sort.Direction.DESC, "changedAt", "_id"))
			.limit(1);
		return this.mongo.find(said, PlanPicture.class, MongoPictures.PLANS)
			.stream()
			.flatMap((plan) -> Stream.ofNullable(plan.heading().place()))
			.findFirst();
	}

	@Override
	public List<PlanPicture> withStatus(String status, Scope scope) {
		return find(where("status").is(status), scope, Integer.MAX_VALUE);
	}

	@Override
	public List<PlanPicture> matching(Set<String> words, Scope scope, int limit) {
		Criteria said = Words.all(words);
		Sort newest = Sort.by(Sort.Direction.DESC, "changedAt", "_id");
		return InTurn.of(limit,
				(part, room) -> this.mongo.find(
						inScope(new Criteria().andOperator(said, part), scope).with(newest).limit(room),
						PlanPicture.class, MongoPictures.PLANS),
				where("status").nin(ENDED), where("status").in(ENDED));
	}

	private List<PlanPicture> find(Criteria wanted, Scope scope, int limit) {
		return this.mongo.find(inScope(wanted, scope).limit((limit == Integer.MAX_VALUE) ? 0 : limit),
				PlanPicture.class, MongoPictures.PLANS);
	}

	private static Query inScope(Criteria wanted, Scope scope) {
		Criteria seen = scope.all() ? new Criteria()
				: new Criteria().orOperator(scope.criteria("bodyId"), scope.criteria("unitIds"));
		return new Query(new Criteria().andOperator(wanted, seen));
	}

	private record Rows(List<PlanPicture.Item> items) {
	}

}
