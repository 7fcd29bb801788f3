package io.kehoach.report.domain.scoring;

import org.jspecify.annotations.Nullable;

/**
 * An award that units may propose, and who may hope for it.
 *
 * @param minimumBand key of the lowest class of the proposing unit; null for any
 */
public record AwardRule(String key, String title, Form form, @Nullable String minimumBand) {

	/** Who is honoured. */
	public enum Form {

		COLLECTIVE, INDIVIDUAL

	}

}
