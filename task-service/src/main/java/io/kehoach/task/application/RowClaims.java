package io.kehoach.task.application;

import java.util.Map;

/**
 * Which unit took a row that any unit may take. The first stays.
 */
public interface RowClaims {

	/**
	 * @return whether the row is this unit's, now or already before
	 */
	boolean take(String planId, String itemId, String unitId);

	Map<String, String> takenBy(String planId);

}
