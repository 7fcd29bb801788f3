package io.kehoach.report.domain.scoring;

import org.jspecify.annotations.Nullable;

/**
 * A unit whose year is scored, as frozen when scoring opened.
 *
 * @param unranked why it is scored but not ranked; null where it is
 */
public record Participant(String unitId, String peerGroup, @Nullable String unranked) {

	/** Founded within the year, or closing before its end: not a year to compare. */
	public static final String PART_OF_YEAR = "part-of-year";

}
