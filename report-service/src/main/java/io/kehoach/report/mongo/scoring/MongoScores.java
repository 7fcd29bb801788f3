package io.kehoach.report.mongo.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.AlreadyExists;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.application.scoring.Scores;
import io.kehoach.report.application.scoring.ScoringFacts;
import io.kehoach.report.domain.scoring.Score;
import io.kehoach.report.domain.scoring.Scoring;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoScores implements Scores {

	private static final String COLLECTION = "scores";

	private final AggregateCollection<Score> scores;

	private final ScoringFacts facts;

	MongoScores(Aggregates aggregates, ScoringFacts facts) {
		this.scores = aggregates.of(COLLECTION, Score.class, "report-events");
		this.facts = facts;
	}

	@Override
	public void open(Score score) {
		try {
			this.scores.insert(score.id(), score, List.of());
		}
		catch (AlreadyExists ex) {
			// Filling was interrupted, or another instance is doing the same.
		}
	}

	@Override
	public Optional<Stored<Score>> find(String id, Scope scope) {
		return this.scores.find(byId(id, scope));
	}

	@Override
	public List<Stored<Score>> list(Filter filter, Scope scope) {
		List<Criteria> wanted = new ArrayList<>();
		add(wanted, "unitId", filter.unitId());
		add(wanted, "rankingId", filter.rankingId());
		add(wanted, "year", filter.year());
		add(wanted, "state", filter.state());
		if (filter.after() != null) {
			wanted.add(where("_id").gt(filter.after()));
		}
		wanted.add(scope.criteria("unitId"));
		return this.scores
			.list(new Query(new Criteria().andOperator(wanted)).with(Sort.by("_id")).limit(filter.limit()));
	}

	private static void add(List<Criteria> wanted, String field, @Nullable Object value) {
		if (value != null) {
			wanted.add(where(field).is(value));
		}
	}

	@Override
	public List<Score> ofRanking(String rankingId) {
		return this.scores.list(new Query(where("rankingId").is(rankingId))).stream().map(Stored::state).toList();
	}

	@Override
	public Stored<Score> change(String id, Scope scope, long revision, Actor actor, Scoring.Phase phase,
			UnaryOperator<Score> command) {
		return this.scores.change(byId(id, scope), revision, (score) -> {
			Score scored = command.apply(score);
			return new Changed<>(scored, List.of(this.facts.scored(scored, phase, actor)));
		});
	}

	private static Query byId(String id, Scope scope) {
		return new Query(new Criteria().andOperator(where("_id").is(id), scope.criteria("unitId")));
	}

}
