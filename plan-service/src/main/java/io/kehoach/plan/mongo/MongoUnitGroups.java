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
import io.kehoach.plan.application.UnitGroups;
import io.kehoach.plan.domain.directory.UnitGroup;
import io.kehoach.plan.domain.directory.DirectoryEvent.GroupCreated;
import io.kehoach.plan.domain.directory.DirectoryEvent.GroupChanged;
import io.kehoach.plan.domain.directory.DirectoryEvent.GroupClosed;
import io.kehoach.plan.domain.directory.DirectoryEvent;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoUnitGroups implements UnitGroups {

	private final AggregateCollection<UnitGroup> groups;

	private final DirectoryEvents events;

	private final DirectoryCopy tree;

	MongoUnitGroups(Aggregates aggregates, DirectoryEvents events, DirectoryCopy tree) {
		this.groups = aggregates.of("unit-groups", UnitGroup.class, "unit-events");
		this.events = events;
		this.tree = tree;
	}

	@Override
	public Stored<UnitGroup> add(UnitGroup group, Actor actor) {
		Stored<UnitGroup> stored = groups.insert(group.groupId(), group,
				List.of(events.of(new GroupCreated(group), actor)));
		tree.forget();
		return stored;
	}

	@Override
	public Optional<Stored<UnitGroup>> find(String groupId, Caller caller) {
		return groups.find(new Query(where("_id").is(groupId).andOperator(caller.scope().criteria("query.under"))));
	}

	@Override
	public List<Stored<UnitGroup>> list(Caller caller, String after, int limit) {
		Query query = new Query(where("_id").gt(after).andOperator(caller.scope().criteria("query.under")));
		return groups.list(query.with(Sort.by("_id")).limit(limit));
	}

	@Override
	public Stored<UnitGroup> change(String groupId, Caller caller, long revision, UnaryOperator<UnitGroup> command) {
		Stored<UnitGroup> stored = groups.change(
				new Query(where("_id").is(groupId).andOperator(caller.scope().criteria("query.under"))), revision,
				(group) -> changed(group, command.apply(group), caller.actor()));
		tree.forget();
		return stored;
	}

	@Override
	public void follow(String groupId, Actor actor, UnaryOperator<UnitGroup> act) {
		groups.change(new Query(where("_id").is(groupId)), (group) -> changed(group, act.apply(group), actor));
		tree.forget();
	}

	private Changed<UnitGroup> changed(UnitGroup before, UnitGroup after, Actor actor) {
		if (after.equals(before)) {
			return Changed.quietly(before);
		}
		DirectoryEvent event = (!before.closed() && after.closed()) ? new GroupClosed(after)
				: new GroupChanged(before, after);
		return new Changed<>(after, List.of(events.of(event, actor)));
	}

}
