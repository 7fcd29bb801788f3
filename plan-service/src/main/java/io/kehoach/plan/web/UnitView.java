package io.kehoach.plan.web;

import java.time.LocalDate;
import java.util.List;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.domain.directory.Unit;
import io.kehoach.plan.domain.directory.UnitKind;
import org.jspecify.annotations.Nullable;

/** A unit as the API shows it. */
record UnitView(String id, String name, UnitKind kind, @Nullable String parentId, List<String> aliases, boolean office,
		@Nullable LocalDate validFrom, @Nullable LocalDate validTo, @Nullable String successorId, long revision) {

	static UnitView of(Stored<Unit> stored) {
		Unit unit = stored.state();
		return new UnitView(unit.unitId(), unit.name(), unit.kind(), unit.parentId(), unit.aliases(), unit.office(),
				unit.validFrom(), unit.validTo(), unit.successorId(), stored.revision());
	}

}
