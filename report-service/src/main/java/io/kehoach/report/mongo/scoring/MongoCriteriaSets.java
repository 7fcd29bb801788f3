package io.kehoach.report.mongo.scoring;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.application.scoring.CriteriaSets;
import io.kehoach.report.domain.scoring.CriteriaSet;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoCriteriaSets implements CriteriaSets {

	private static final String COLLECTION = "criteria-sets";

	private final AggregateCollection<CriteriaSet> sets;

	MongoCriteriaSets(Aggregates aggregates) {
		this.sets = aggregates.of(COLLECTION, CriteriaSet.class, "report-events");
	}

	@Override
	public Stored<CriteriaSet> add(CriteriaSet set) {
		return this.sets.insert(set.id(), set, List.of());
	}

	@Override
	public Optional<Stored<CriteriaSet>> find(String id, Scope scope) {
		return this.sets.find(byId(id, scope));
	}

	@Override
	public List<Stored<CriteriaSet>> list(Scope scope) {
		return this.sets.list(new Query(scope.criteria("unitId")).with(Sort.by("unitId", "code", "version")));
	}

	@Override
	public Stored<CriteriaSet> change(String id, Scope scope, long revision, UnaryOperator<CriteriaSet> command) {
		return this.sets.change(byId(id, scope), revision, (set) -> Changed.quietly(command.apply(set)));
	}

	private static Query byId(String id, Scope scope) {
		return new Query(new Criteria().andOperator(where("_id").is(id), scope.criteria("unitId")));
	}

}
