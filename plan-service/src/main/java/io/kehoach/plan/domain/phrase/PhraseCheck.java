package io.kehoach.plan.domain.phrase;

/** Why a person should look at a time phrase although it was read. */
public enum PhraseCheck {

	/** The cell is empty. */
	BLANK,
	/** No rule fits; nothing was guessed. */
	NOT_UNDERSTOOD,
	/** A date that cannot be one, such as "01/11/202". Refused, not repaired. */
	BROKEN_DATE,
	/** A slip of spacing such as "Quý IV2023", accepted. */
	TYPING_SLIP,
	/** The begin is printed, the end is not. */
	END_UNKNOWN,
	/** The year of the plan is unknown and the phrase names none. */
	YEAR_UNKNOWN,
	/** Depends on a stage that only a person can date. */
	STAGE_NEEDED,
	/** Several milestones in one cell: to be split by a person. */
	SEVERAL_MILESTONES,
	/** Waits for an event that the phrase names. */
	DEPENDS_ON_EVENT,
	/** The period had ended when the document was issued. */
	ALREADY_PAST,
	/** An expected date, not a fixed one. */
	APPROXIMATE

}
