package io.kehoach.plan.application;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.domain.directory.Unit;

/**
 * All units, as aggregates of their own. What a person reaches is in the caller's scope.
 */
public interface Units {

	Stored<Unit> add(Unit unit, Actor actor);

	Optional<Stored<Unit>> find(String unitId, Caller caller);

	/** One page after the given id. */
	List<Stored<Unit>> list(Caller caller, String after, int limit);

	Stored<Unit> change(String unitId, Caller caller, long revision, UnaryOperator<Unit> command);

	/**
	 * A system act such as remembering a name: nothing is written where nothing changes.
	 */
	void follow(String unitId, Actor actor, UnaryOperator<Unit> act);

}
