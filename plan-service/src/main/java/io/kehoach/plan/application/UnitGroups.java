package io.kehoach.plan.application;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.domain.directory.UnitGroup;

/** All groups. What a person reaches is in the caller's scope. */
public interface UnitGroups {

	Stored<UnitGroup> add(UnitGroup group, Actor actor);

	Optional<Stored<UnitGroup>> find(String groupId, Caller caller);

	/** One page after the given id. */
	List<Stored<UnitGroup>> list(Caller caller, String after, int limit);

	Stored<UnitGroup> change(String groupId, Caller caller, long revision, UnaryOperator<UnitGroup> command);

	/**
	 * A system act such as remembering a name: nothing is written where nothing changes.
	 */
	void follow(String groupId, Actor actor, UnaryOperator<UnitGroup> act);

}
