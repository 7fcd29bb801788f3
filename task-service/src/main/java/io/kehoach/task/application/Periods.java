package io.kehoach.task.application;

import java.util.List;

import io.kehoach.task.domain.Period;

/**
 * Reporting periods that have opened, as told by report-service.
 */
public interface Periods {

	/**
	 * @return false where the same or a newer event stands already
	 */
	boolean keep(String periodId, Period period, long seq);

	List<Period> ofPlan(String planId);

}
