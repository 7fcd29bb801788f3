package io.kehoach.plan.web;

import java.util.List;

import io.kehoach.chassis.web.Problem;
import io.kehoach.plan.domain.directory.GroupQuery;
import io.kehoach.plan.domain.directory.UnitGroup;
import org.springframework.http.HttpStatus;

/** What of a group a merge patch may change. */
record GroupFields(String name, List<String> aliases, GroupQuery query) {

	static GroupFields of(UnitGroup group) {
		return new GroupFields(group.name(), group.aliases(), group.query());
	}

	UnitGroup in(UnitGroup group) {
		if (name.isBlank()) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-fields").withError("/name", "name-required");
		}
		return new UnitGroup(group.groupId(), name.strip(), aliases, query, group.closed());
	}

}
