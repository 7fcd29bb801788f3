package io.kehoach.report.mongo.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.application.scoring.AwardProposals;
import io.kehoach.report.application.scoring.ScoringFacts;
import io.kehoach.report.domain.scoring.AwardProposal;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoAwardProposals implements AwardProposals {

	private static final String COLLECTION = "award-proposals";

	private final AggregateCollection<AwardProposal> proposals;

	private final ScoringFacts facts;

	MongoAwardProposals(Aggregates aggregates, ScoringFacts facts) {
		this.proposals = aggregates.of(COLLECTION, AwardProposal.class, "report-events");
		this.facts = facts;
	}

	@Override
	public Stored<AwardProposal> add(String id, AwardProposal proposal) {
		return this.proposals.insert(id, proposal, List.of());
	}

	@Override
	public Optional<Stored<AwardProposal>> find(String id, Scope scope) {
		return this.proposals.find(byId(id, scope));
	}

	@Override
	public List<Stored<AwardProposal>> list(@Nullable Integer year, Scope scope, @Nullable String draftsOf) {
		List<Criteria> wanted = new ArrayList<>();
		wanted.add(scope.criteria("unitId"));
		wanted
			.add(new Criteria().orOperator(where("state").ne(AwardProposal.State.DRAFT), where("unitId").is(draftsOf)));
		if (year != null) {
			wanted.add(where("year").is(year));
		}
		return this.proposals
			.list(new Query(new Criteria().andOperator(wanted)).with(Sort.by("award", "form", "unitId", "_id")));
	}

	@Override
	public Stored<AwardProposal> edit(String id, Scope scope, long revision, UnaryOperator<AwardProposal> command) {
		return this.proposals.change(byId(id, scope), revision, (award) -> Changed.quietly(command.apply(award)));
	}

	@Override
	public Stored<AwardProposal> propose(String id, Scope scope, long revision, Actor actor,
			UnaryOperator<AwardProposal> command) {
		return this.proposals.change(byId(id, scope), revision, (award) -> {
			AwardProposal proposed = command.apply(award);
			return new Changed<>(proposed, List.of(this.facts.proposed(id, proposed, actor)));
		});
	}

	@Override
	public Stored<AwardProposal> decide(String id, Scope scope, long revision, Actor actor,
			UnaryOperator<AwardProposal> command) {
		return this.proposals.change(byId(id, scope), revision, (award) -> {
			AwardProposal decided = command.apply(award);
			return new Changed<>(decided, List.of(this.facts.decided(id, decided, actor)));
		});
	}

	private static Query byId(String id, Scope scope) {
		return new Query(new Criteria().andOperator(where("_id").is(id), scope.criteria("unitId")));
	}

}
