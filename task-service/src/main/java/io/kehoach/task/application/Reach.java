package io.kehoach.task.application;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.access.Scope;

/**
 * Which tasks a caller may touch: those performed, or those issued, by a unit in the
 * caller's scope.
 */
public record Reach(Scope scope, Side side) {

	/** The unit of a task that the scope is about. */
	public enum Side {

		PERFORMER, ISSUER

	}

	public static Reach performing(Caller caller) {
		return new Reach(caller.scope(), Side.PERFORMER);
	}

	public static Reach issuing(Caller caller) {
		return new Reach(caller.scope(), Side.ISSUER);
	}

}
