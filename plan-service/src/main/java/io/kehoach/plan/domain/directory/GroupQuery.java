package io.kehoach.plan.domain.directory;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Who belongs to a group: the units of these kinds anywhere under that unit. */
public record GroupQuery(List<UnitKind> kinds, @Nullable String under) {

	public GroupQuery {
		kinds = List.copyOf(kinds);
	}

}
