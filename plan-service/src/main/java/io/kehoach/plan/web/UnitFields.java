package io.kehoach.plan.web;

import java.time.LocalDate;
import java.util.List;

import io.kehoach.chassis.web.Problem;
import io.kehoach.plan.domain.directory.Unit;
import io.kehoach.plan.domain.directory.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What of a unit a merge patch may change: all but its id and its end, which is a command
 * of its own.
 */
record UnitFields(@Nullable String name, @Nullable UnitKind kind, @Nullable String parentId,
		@Nullable List<String> aliases, boolean office, @Nullable LocalDate validFrom) {

	static UnitFields of(Unit unit) {
		return new UnitFields(unit.name(), unit.kind(), unit.parentId(), unit.aliases(), unit.office(),
				unit.validFrom());
	}

	Unit in(Unit unit) {
		if (name == null || name.isBlank()) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-fields").withError("/name", "name-required");
		}
		if (kind == null) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-fields").withError("/kind", "required");
		}
		return new Unit(unit.unitId(), name.strip(), kind, parentId, (aliases != null) ? aliases : List.of(), office,
				validFrom, unit.validTo(), unit.successorId());
	}

}
