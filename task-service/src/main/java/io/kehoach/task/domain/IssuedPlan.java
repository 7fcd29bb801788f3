package io.kehoach.task.domain;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What task-service needs of a plan that has been issued, closed or cancelled.
 *
 * @param groups members of each group, frozen at issue
 * @param officeUnitId who finds a date where a window awaits one
 */
public record IssuedPlan(String planId, int version, PlanStatus status, String title, @Nullable String number,
		String issuerUnitId, String officeUnitId, List<PlanRow> rows, List<StandingDuty> duties,
		Map<String, List<String>> groups) {

	public IssuedPlan {
		rows = List.copyOf(rows);
		duties = List.copyOf(duties);
		groups = Map.copyOf(groups);
	}

	boolean concerns(String unitId) {
		return this.rows.stream().anyMatch((row) -> row.concerns(unitId, this.groups));
	}

}
