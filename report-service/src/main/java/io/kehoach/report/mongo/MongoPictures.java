package io.kehoach.report.mongo;

import java.util.List;

import io.kehoach.chassis.events.Guards;
import io.kehoach.report.application.ObstaclePicture;
import io.kehoach.report.application.Pictures;
import io.kehoach.report.application.PlanPicture;
import io.kehoach.report.application.TaskPicture;
import io.kehoach.report.application.UnitPicture;
import io.kehoach.report.application.WorkingYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoPictures implements Pictures {

	static final String UNITS = "units";

	static final String WORKING_DAYS = "working-days";

	static final String PLANS = "plans";

	static final String TASKS = "tasks";

	static final String OBSTACLES = "obstacles";

	private static final List<String> ALL = List.of(UNITS, WORKING_DAYS, PLANS, TASKS, OBSTACLES);

	/** Which rebuild has not written a picture yet; gone with the next write of it. */
	private static final String DOUBTED = "doubted";

	private final MongoTemplate mongo;

	private final MongoUnits units;

	private final Guard guard;

	private final Guards guards;

	@Autowired
	MongoPictures(MongoTemplate mongo, MongoUnits units, Guards guards) {
		this(mongo, units, guards, guards::replacePicture);
	}

	private MongoPictures(MongoTemplate mongo, MongoUnits units, Guards guards, Guard guard) {
		this.mongo = mongo;
		this.units = units;
		this.guards = guards;
		this.guard = guard;
	}

	@Override
	public void keep(UnitPicture unit, long sequence) {
		this.guard.keep(UNITS, unit.id(), sequence, unit);
		this.units.forget();
	}

	@Override
	public void keep(WorkingYear year, long sequence) {
		this.guard.keep(WORKING_DAYS, "working-days:" + year.year(), sequence, year);
	}

	@Override
	public void keep(PlanPicture plan, long sequence) {
		this.guard.keep(PLANS, plan.id(), sequence, plan);
	}

	@Override
	public void keep(TaskPicture task, long sequence) {
		this.guard.keep(TASKS, task.id(), sequence, task);
	}

	@Override
	public void keep(ObstaclePicture obstacle, long sequence) {
		this.guard.keep(OBSTACLES, obstacle.id(), sequence, obstacle);
	}

	@Override
	public Pictures rewritten() {
		return new MongoPictures(this.mongo, this.units, this.guards, this.guards::rewritePicture);
	}

	@Override
	public void doubt(String rebuild) {
		ALL.forEach((pictures) -> this.mongo.updateMulti(new Query(), Update.update(DOUBTED, rebuild), pictures));
	}

	@Override
	public long removeDoubted(String rebuild) {
		Query doubted = new Query(where(DOUBTED).is(rebuild));
		return ALL.stream().mapToLong((pictures) -> this.mongo.remove(doubted, pictures).getDeletedCount()).sum();
	}

	/** One of {@link Guards}. */
	private interface Guard {

		boolean keep(String collection, String id, long sequence, Object picture);

	}

}
