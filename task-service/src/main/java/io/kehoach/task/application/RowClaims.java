package io.kehoach.task.application;

import java.util.Map;

/**
 * Which unit took a row that any unit may take. The first stays, as long as it has the
 * task.
 */
public interface RowClaims {

	/**
	 * @return whether the row is this unit's, now or already before
	 */
	boolean take(String planId, String itemId, String unitId);

	/**
	 * @return whether the row was this unit's; it is for all again
	 */
	boolean release(String planId, String itemId, String unitId);

	/** Units that took a row, by the row's item. */
	Map<String, String> takenBy(String planId);

}
