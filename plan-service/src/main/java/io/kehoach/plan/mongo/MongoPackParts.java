package io.kehoach.plan.mongo;

import java.util.List;
import java.util.Optional;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.AlreadyExists;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.application.BuiltPart;
import io.kehoach.plan.application.FailedPart;
import io.kehoach.plan.application.PackFacts;
import io.kehoach.plan.application.PackParts;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoPackParts implements PackParts {

	private final AggregateCollection<BuiltPart> parts;

	private final AggregateCollection<FailedPart> failed;

	private final PackFacts facts;

	MongoPackParts(Aggregates aggregates, PackFacts facts) {
		this.parts = aggregates.of("evidence-pack-parts", BuiltPart.class, "plan-events");
		this.failed = aggregates.of("evidence-pack-failed-parts", FailedPart.class, "plan-events");
		this.facts = facts;
	}

	@Override
	public void add(BuiltPart part) {
		try {
			parts.insert(part.id(), part, List.of(facts.ready(part)));
		}
		catch (AlreadyExists ex) {
			// The job ran before and ended between the part and its own record.
		}
	}

	@Override
	public void addFailed(FailedPart part) {
		try {
			failed.insert(part.id(), part, List.of(facts.failed(part)));
		}
		catch (AlreadyExists ex) {
			// The job failed before and ended between this and its own record.
		}
	}

	@Override
	public Optional<BuiltPart> find(String packId, Scope scope) {
		return this.parts
			.find(new Query(
					new Criteria().andOperator(where("_id").is(BuiltPart.id(packId)), scope.criteria("bodyId"))))
			.map(Stored::state);
	}

}
