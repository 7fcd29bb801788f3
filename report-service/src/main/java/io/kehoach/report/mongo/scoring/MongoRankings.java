package io.kehoach.report.mongo.scoring;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.application.scoring.Rankings;
import io.kehoach.report.application.scoring.ScoringFacts;
import io.kehoach.report.domain.scoring.Ranking;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoRankings implements Rankings {

	private static final String COLLECTION = "rankings";

	private final AggregateCollection<Ranking> rankings;

	private final ScoringFacts facts;

	MongoRankings(Aggregates aggregates, ScoringFacts facts) {
		this.rankings = aggregates.of(COLLECTION, Ranking.class, "report-events");
		this.facts = facts;
	}

	@Override
	public Stored<Ranking> add(String id, Ranking ranking) {
		return this.rankings.insert(id, ranking, List.of());
	}

	@Override
	public Optional<Stored<Ranking>> find(String id, Scope scope) {
		return this.rankings.find(byId(id, scope));
	}

	@Override
	public List<Stored<Ranking>> list(Scope scope) {
		return this.rankings
			.list(new Query(scope.criteria("unitId")).with(Sort.by(Sort.Order.desc("year"), Sort.Order.asc("_id"))));
	}

	@Override
	public List<Stored<Ranking>> unpublished(Scope scope) {
		return this.rankings.list(new Query(new Criteria()
			.andOperator(where("state").in(Ranking.State.SCORING, Ranking.State.PREVIEWED), scope.criteria("unitId"))));
	}

	@Override
	public List<Stored<Ranking>> ofPlan(String planId, Scope scope) {
		return this.rankings
			.list(new Query(new Criteria().andOperator(where("planIds").is(planId), scope.criteria("unitId")))
				.with(Sort.by("_id")));
	}

	@Override
	public List<Stored<Ranking>> filling() {
		return this.rankings.list(new Query(where("filling").is(true)));
	}

	@Override
	public void filled(String id) {
		this.rankings.change(byId(id, Scope.everything()), (ranking) -> Changed.quietly(ranking.filled()));
	}

	@Override
	public Stored<Ranking> change(String id, Scope scope, long revision, UnaryOperator<Ranking> command) {
		return this.rankings.change(byId(id, scope), revision, (ranking) -> Changed.quietly(command.apply(ranking)));
	}

	@Override
	public Stored<Ranking> change(String id, Scope scope, UnaryOperator<Ranking> command) {
		return this.rankings.change(byId(id, scope), (ranking) -> Changed.quietly(command.apply(ranking)));
	}

	@Override
	public Stored<Ranking> publish(String id, Scope scope, long revision, Actor actor, UnaryOperator<Ranking> command) {
		return this.rankings.change(byId(id, scope), revision, (ranking) -> {
			Ranking published = command.apply(ranking);
			return new Changed<>(published, List.of(this.facts.published(id, published, actor)));
		});
	}

	private static Query byId(String id, Scope scope) {
		return new Query(new Criteria().andOperator(where("_id").is(id), scope.criteria("unitId")));
	}

}
