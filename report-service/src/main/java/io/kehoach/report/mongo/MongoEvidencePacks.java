package io.kehoach.report.mongo;

import java.util.List;
import java.util.Optional;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.application.EvidencePacks;
import io.kehoach.report.application.PackFacts;
import io.kehoach.report.domain.EvidencePack;
import io.kehoach.report.domain.PackPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoEvidencePacks implements EvidencePacks {

	static final String PACKS = "evidence-packs";

	private static final Logger log = LoggerFactory.getLogger(MongoEvidencePacks.class);

	private final AggregateCollection<EvidencePack> packs;

	private final PackFacts facts;

	MongoEvidencePacks(Aggregates aggregates, PackFacts facts) {
		this.packs = aggregates.of(PACKS, EvidencePack.class, "report-events");
		this.facts = facts;
	}

	@Override
	public Stored<EvidencePack> add(String id, EvidencePack requested, Actor actor) {
		return this.packs.insert(id, requested, List.of(this.facts.requested(id, requested, actor)));
	}

	@Override
	public void told(String id, PackPart part) {
		try {
			this.packs.change(new Query(where("_id").is(id)), (pack) -> Changed.quietly(pack.told(part)));
		}
		catch (NoSuchAggregate ex) {
			log.debug("A part of the pack {}, which is not known here", id);
		}
	}

	@Override
	public Optional<Stored<EvidencePack>> find(String id, Scope scope) {
		return this.packs.find(inScope(where("_id").is(id), scope));
	}

	@Override
	public List<Stored<EvidencePack>> ofPlan(String planId, Scope scope) {
		return this.packs
			.list(inScope(where("planId").is(planId), scope).with(Sort.by(Sort.Direction.DESC, "requestedAt")));
	}

	private static Query inScope(Criteria wanted, Scope scope) {
		return new Query(new Criteria().andOperator(wanted, scope.criteria("bodyId")));
	}

}
