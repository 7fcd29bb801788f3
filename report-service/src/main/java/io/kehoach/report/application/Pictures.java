package io.kehoach.report.application;

/**
 * Where pictures of other services' aggregates are kept. Each write is guarded by the
 * event's sequence: an older or equal one changes nothing.
 */
public interface Pictures {

	void keep(UnitPicture unit, long sequence);

	void keep(WorkingYear year, long sequence);

	void keep(PlanPicture plan, long sequence);

	void keep(TaskPicture task, long sequence);

	void keep(ObstaclePicture obstacle, long sequence);

}
