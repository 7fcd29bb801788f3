package io.kehoach.plan.domain.directory;

/**
 * What happens in the directory; each event carries the state after it and, for a change,
 * the state before.
 */
public sealed interface DirectoryEvent {

	record UnitCreated(Unit unit) implements DirectoryEvent {
	}

	record UnitChanged(Unit before, Unit unit) implements DirectoryEvent {
	}

	record UnitClosed(Unit before, Unit unit) implements DirectoryEvent {
	}

	record GroupCreated(UnitGroup group) implements DirectoryEvent {
	}

	record GroupChanged(UnitGroup before, UnitGroup group) implements DirectoryEvent {
	}

	record GroupClosed(UnitGroup group) implements DirectoryEvent {
	}

	record WorkingDaysChanged(WorkingYear year) implements DirectoryEvent {
	}

	record ContactCreated(Contact contact) implements DirectoryEvent {
	}

	record ContactChanged(Contact before, Contact contact) implements DirectoryEvent {
	}

	record ContactClosed(Contact before, Contact contact) implements DirectoryEvent {
	}

}
