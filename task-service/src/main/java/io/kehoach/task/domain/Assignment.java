package io.kehoach.task.domain;

import java.time.LocalDate;

/**
 * What a plan gives one unit to do.
 *
 * @param followUpUnitId who is to find the date where the window awaits one
 */
public record Assignment(String planId, String unitId, String issuerUnitId, String followUpUnitId, TaskRole role,
		Row row, PlannedDeadline due, LocalDate on) {

	public String id() {
		return idOf(this.planId, this.unitId, this.row);
	}

	static String idOf(String planId, String unitId, Row row) {
		if (row.dutyId() != null) {
			return planId + ":" + row.dutyId() + ":" + unitId + ":" + row.periodKey();
		}
		return planId + ":" + row.itemId() + ":" + unitId;
	}

}
