package io.kehoach.report.mongo;

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
import io.kehoach.report.application.Consolidations;
import io.kehoach.report.application.ReportFacts;
import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.ConsolidationStatus;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoConsolidations implements Consolidations {

	static final String CONSOLIDATIONS = "consolidations";

	private final AggregateCollection<Consolidation> consolidations;

	private final ReportFacts facts;

	MongoConsolidations(Aggregates aggregates, ReportFacts facts) {
		this.consolidations = aggregates.of(CONSOLIDATIONS, Consolidation.class, "report-events");
		this.facts = facts;
	}

	@Override
	public void add(String id, Consolidation consolidation) {
		try {
			this.consolidations.insert(id, consolidation, List.of());
		}
		catch (AlreadyExists ex) {
			// The job ran before and was interrupted after this.
		}
	}

	@Override
	public Optional<Stored<Consolidation>> find(String id, Scope scope) {
		return this.consolidations.find(byId(id, scope));
	}

	@Override
	public List<Stored<Consolidation>> list(String planId, Scope scope) {
		Criteria inScope = new Criteria().andOperator(where("planId").is(planId), scope.criteria("unitId"));
		return this.consolidations.list(new Query(inScope).with(Sort.by("periodKey", "_id")));
	}

	@Override
	public List<Stored<Consolidation>> drafts(Scope scope) {
		Criteria inScope = new Criteria().andOperator(where("status").is(ConsolidationStatus.DRAFT),
				scope.criteria("unitId"));
		return this.consolidations.list(new Query(inScope).with(Sort.by("_id")));
	}

	@Override
	public Stored<Consolidation> edit(String id, Scope scope, long revision, UnaryOperator<Consolidation> command) {
		return this.consolidations.change(byId(id, scope), revision,
				(standing) -> Changed.quietly(command.apply(standing)));
	}

	@Override
	public Stored<Consolidation> publish(String id, Scope scope, long revision, Actor actor,
			UnaryOperator<Consolidation> command) {
		return this.consolidations.change(byId(id, scope), revision, (standing) -> {
			Consolidation published = command.apply(standing);
			return new Changed<>(published, List.of(this.facts.published(id, published, actor)));
		});
	}

	@Override
	public Stored<Consolidation> send(String id, Scope scope, long revision, Actor actor,
			UnaryOperator<Consolidation> command) {
		return this.consolidations.change(byId(id, scope), revision, (standing) -> {
			Consolidation sent = command.apply(standing);
			return new Changed<>(sent, List.of(this.facts.sent(id, sent, actor)));
		});
	}

	private static Query byId(String id, Scope scope) {
		return new Query(new Criteria().andOperator(where("_id").is(id), scope.criteria("unitId")));
	}

}
