package io.kehoach.report.application;

/**
 * Where pictures of other services' aggregates are kept. Each write is guarded by the
 * event's sequence: an older or equal one changes nothing. What a picture holds follows
 * from its newest event alone, so it is rebuilt to the same bytes.
 */
public interface Pictures {

	void keep(UnitPicture unit, long sequence);

	void keep(WorkingYear year, long sequence);

	void keep(PlanPicture plan, long sequence);

	void keep(TaskPicture task, long sequence);

	void keep(ObstaclePicture obstacle, long sequence);

	/**
	 * The same pictures, for a rebuild: an event as new as the picture writes it again.
	 */
	Pictures rewritten();

	/** Doubts every picture that stands, until an event writes it again. */
	void doubt(String rebuild);

	/**
	 * Removes what no event wrote again.
	 * @return how many pictures
	 */
	long removeDoubted(String rebuild);

}
