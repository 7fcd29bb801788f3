package io.kehoach.plan.mongo;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.application.DirectoryEvents;
import io.kehoach.plan.application.Units;
import io.kehoach.plan.domain.directory.Unit;
import io.kehoach.plan.domain.directory.DirectoryEvent.UnitCreated;
import io.kehoach.plan.domain.directory.DirectoryEvent.UnitChanged;
import io.kehoach.plan.domain.directory.DirectoryEvent.UnitClosed;
import io.kehoach.plan.domain.directory.DirectoryEvent;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoUnits implements Units {

	private final AggregateCollection<Unit> units;

	private final DirectoryEvents events;

	private final DirectoryCopy tree;

	MongoUnits(Aggregates aggregates, DirectoryEvents events, DirectoryCopy tree) {
		this.units = aggregates.of("units", Unit.class, "unit-events");
		this.events = events;
		this.tree = tree;
	}

	@Override
	public Stored<Unit> add(Unit unit, Actor actor) {
		Stored<Unit> stored = units.insert(unit.unitId(), unit, List.of(events.of(new UnitCreated(unit), actor)));
		tree.forget();
		return stored;
	}

	@Override
	public Optional<Stored<Unit>> find(String unitId, Caller caller) {
		return units.find(new Query(where("_id").is(unitId).andOperator(caller.scope().criteria("_id"))));
	}

	@Override
	public List<Stored<Unit>> list(Caller caller, String after, int limit) {
		Query query = new Query(where("_id").gt(after).andOperator(caller.scope().criteria("_id")));
		return units.list(query.with(Sort.by("_id")).limit(limit));
	}

	@Override
	public Stored<Unit> change(String unitId, Caller caller, long revision, UnaryOperator<Unit> command) {
		Stored<Unit> stored = units.change(
				new Query(where("_id").is(unitId).andOperator(caller.scope().criteria("_id"))), revision,
				(unit) -> changed(unit, command.apply(unit), caller.actor()));
		tree.forget();
		return stored;
	}

	@Override
	public void follow(String unitId, Actor actor, UnaryOperator<Unit> act) {
		units.change(new Query(where("_id").is(unitId)), (unit) -> changed(unit, act.apply(unit), actor));
		tree.forget();
	}

	private Changed<Unit> changed(Unit before, Unit after, Actor actor) {
		if (after.equals(before)) {
			return Changed.quietly(before);
		}
		DirectoryEvent event = (before.validTo() == null && after.validTo() != null) ? new UnitClosed(before, after)
				: new UnitChanged(before, after);
		return new Changed<>(after, List.of(events.of(event, actor)));
	}

}
