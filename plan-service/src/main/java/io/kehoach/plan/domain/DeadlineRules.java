package io.kehoach.plan.domain;

/** The two choices a body has in turning printed dates into deadlines. */
public record DeadlineRules(Before before, DayOff dayOff) {

	public static final DeadlineRules DEFAULT = new DeadlineRules(Before.STRICT, DayOff.AS_PRINTED);

	/** "Before X" ends at X 00:00, or only at X 24:00. */
	public enum Before {

		STRICT, END_OF_DAY

	}

	/** What becomes of a period that ends on a day off. */
	public enum DayOff {

		AS_PRINTED, PREVIOUS, NEXT

	}

}
