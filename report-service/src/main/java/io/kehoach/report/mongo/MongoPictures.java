package io.kehoach.report.mongo;

import io.kehoach.chassis.events.Guards;
import io.kehoach.report.application.ObstaclePicture;
import io.kehoach.report.application.Pictures;
import io.kehoach.report.application.PlanPicture;
import io.kehoach.report.application.TaskPicture;
import io.kehoach.report.application.UnitPicture;
import io.kehoach.report.application.WorkingYear;

import org.springframework.stereotype.Repository;

@Repository
class MongoPictures implements Pictures {

	static final String UNITS = "units";

	static final String WORKING_DAYS = "working-days";

	static final String PLANS = "plans";

	static final String TASKS = "tasks";

	static final String OBSTACLES = "obstacles";

	private final Guards guards;

	MongoPictures(Guards guards) {
		this.guards = guards;
	}

	@Override
	public void keep(UnitPicture unit, long sequence) {
		this.guards.keepPicture(UNITS, unit.id(), sequence, unit);
	}

	@Override
	public void keep(WorkingYear year, long sequence) {
		this.guards.keepPicture(WORKING_DAYS, "working-days:" + year.year(), sequence, year);
	}

	@Override
	public void keep(PlanPicture plan, long sequence) {
		this.guards.keepPicture(PLANS, plan.id(), sequence, plan);
	}

	@Override
	public void keep(TaskPicture task, long sequence) {
		this.guards.keepPicture(TASKS, task.id(), sequence, task);
	}

	@Override
	public void keep(ObstaclePicture obstacle, long sequence) {
		this.guards.keepPicture(OBSTACLES, obstacle.id(), sequence, obstacle);
	}

}
