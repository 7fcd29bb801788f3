package io.kehoach.plan.messaging;

import java.util.List;

import io.kehoach.plan.domain.directory.GroupQuery;
import io.kehoach.plan.domain.directory.UnitGroup;

/**
 * A group on the wire, with the members it had at that moment; plans carry the members
 * they froze.
 */
record GroupPicture(String id, String name, List<String> aliases, GroupQuery query, List<String> members) {

	static GroupPicture of(UnitGroup group, List<String> members) {
		return new GroupPicture(group.groupId(), group.name(), group.aliases(), group.query(), members);
	}

}
