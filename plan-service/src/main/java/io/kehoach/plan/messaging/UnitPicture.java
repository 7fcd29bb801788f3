package io.kehoach.plan.messaging;

import java.time.LocalDate;
import java.util.List;

import io.kehoach.plan.domain.directory.Unit;
import org.jspecify.annotations.Nullable;

/** A unit on the wire. */
record UnitPicture(String id, String name, String kind, @Nullable String parentId, List<String> aliases, boolean office,
		@Nullable LocalDate validFrom, @Nullable LocalDate validTo, @Nullable String successorId) {

	static UnitPicture of(Unit unit) {
		return new UnitPicture(unit.unitId(), unit.name(), unit.kind().name(), unit.parentId(), unit.aliases(),
				unit.office(), unit.validFrom(), unit.validTo(), unit.successorId());
	}

}
