package io.kehoach.plan.web;

import java.util.List;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.domain.directory.GroupQuery;
import io.kehoach.plan.domain.directory.UnitGroup;

/** A group as the API shows it, with the members it has today. */
record GroupView(String id, String name, List<String> aliases, GroupQuery query, List<String> members, boolean closed,
		long revision) {

	static GroupView of(Stored<UnitGroup> stored, List<String> members) {
		UnitGroup group = stored.state();
		return new GroupView(group.groupId(), group.name(), group.aliases(), group.query(), members, group.closed(),
				stored.revision());
	}

}
