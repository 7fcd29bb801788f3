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

	/** Of the task that a unit has of a row. */
	public static String idOf(String planId, String unitId, String itemId) {
		return planId + ":" + itemId + ":" + unitId;
	}

	static String idOf(String planId, String unitId, Row row) {
		if (row.dutyId() != null) {
			return planId + ":" + row.dutyId() + ":" + unitId + ":" + row.periodKey();
		}
		return planId + ":" + row.itemId() + ":" + unitId;
	}

}
