package io.kehoach.notification.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.kehoach.chassis.events.Guards;
import io.kehoach.notification.application.Directory;
import io.kehoach.notification.application.Pictures;
import io.kehoach.notification.application.Plans;
import io.kehoach.notification.domain.Addressee;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Copies of other services' aggregates behind the picture guard.
 */
@Repository
class MongoPictures implements Pictures, Plans {

	private static final String PLANS = "plans";

	private final MongoTemplate mongo;

	private final Guards guards;

	private final MongoDirectory directory;

	private final MongoDutyCalendar calendar;

	MongoPictures(MongoTemplate mongo, Guards guards, MongoDirectory directory, MongoDutyCalendar calendar) {
		this.mongo = mongo;
		this.guards = guards;
		this.directory = directory;
		this.calendar = calendar;
	}

	@Override
	public void unit(Directory.Unit unit, long seq) {
		this.directory.keep(unit, seq);
	}

	@Override
	public void contact(Addressee post, long seq, Directory.Contact contact) {
		this.directory.keep(post, seq, contact);
	}

	@Override
	public void workingDays(int year, long seq, List<LocalDate> daysOff, List<LocalDate> extraWorkingDays) {
		this.calendar.keep(year, seq, daysOff, extraWorkingDays);
	}

	@Override
	public void plan(String planId, long seq, Plan plan) {
		this.guards.keepPicture(PLANS, planId, seq, plan);
	}

	@Override
	public Optional<Plan> find(String planId) {
		return Optional.ofNullable(this.mongo.findById(planId, Plan.class, PLANS));
	}

	@Override
	public List<Plan> derived(String parentPlanId, String unitId) {
		return this.mongo.find(new Query(where("parentPlanId").is(parentPlanId).and("unitId").is(unitId)), Plan.class,
				PLANS);
	}

}
