package io.kehoach.plan.mongo;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.AlreadyExists;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.StaleRevision;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.application.Distributions;
import io.kehoach.plan.application.PlanEvents;
import io.kehoach.plan.domain.DistributionEntry;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoDistributions implements Distributions {

	private final AggregateCollection<DistributionEntry> entries;

	private final PlanEvents events;

	MongoDistributions(Aggregates aggregates, PlanEvents events) {
		this.entries = aggregates.of("distributions", DistributionEntry.class, "plan-events");
		this.events = events;
	}

	@Override
	public List<Stored<DistributionEntry>> of(String planId) {
		return entries.list(new Query(where("planId").is(planId)));
	}

	@Override
	public Optional<Stored<DistributionEntry>> find(String entryId) {
		return entries.find(new Query(where("_id").is(entryId)));
	}

	@Override
	public Stored<DistributionEntry> change(DistributionEntry unstored, long revision, Actor actor,
			UnaryOperator<DistributionEntry> command) {
		try {
			return (revision == 0) ? insert(changed(unstored, command.apply(unstored), actor))
					: entries.change(new Query(where("_id").is(unstored.entryId())), revision,
							(before) -> changed(before, command.apply(before), actor));
		}
		catch (AlreadyExists | NoSuchAggregate ex) {
			throw new StaleRevision(unstored.entryId(), revision);
		}
	}

	private Stored<DistributionEntry> insert(Changed<DistributionEntry> entry) {
		return entries.insert(entry.state().entryId(), entry.state(), entry.events());
	}

	private Changed<DistributionEntry> changed(DistributionEntry before, DistributionEntry after, Actor actor) {
		boolean acknowledged = before.acknowledgedAt() == null && after.acknowledgedAt() != null;
		return new Changed<>(after, acknowledged ? List.of(events.acknowledged(after, actor)) : List.of());
	}

}
