package io.kehoach.plan.domain.directory;

/** What a unit is to the body that runs the directory. */
public enum UnitKind {

	BODY, ROOM, SUBORDINATE, OUTSIDE

}
