package io.kehoach.task.mongo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.kehoach.chassis.events.Guards;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.time.Remembered;
import io.kehoach.chassis.time.WorkingDays;
import io.kehoach.task.application.BodyCalendar;
import io.kehoach.task.application.Calendars;
import io.kehoach.task.domain.Calendar;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * The copy of plan-service's working days, one document per year.
 */
@Repository
class MongoCalendars implements Calendars {

	private static final String COLLECTION = "working-days";

	private final Guards guards;

	private final BusinessClock clock;

	private final Remembered<WorkingDays> known;

	MongoCalendars(Guards guards, MongoTemplate mongo, BusinessClock clock) {
		this.guards = guards;
		this.clock = clock;
		this.known = new Remembered<>(() -> all(mongo.findAll(Year.class, COLLECTION)));
	}

	private static WorkingDays all(List<Year> years) {
		Set<LocalDate> off = new HashSet<>();
		Set<LocalDate> extra = new HashSet<>();
		years.forEach((year) -> {
			off.addAll(year.daysOff());
			extra.addAll(year.extraWorkingDays());
		});
		return new WorkingDays(off, extra);
	}

	@Override
	public Calendar current() {
		return new BodyCalendar(this.clock.zone(), this.known.get());
	}

	@Override
	public boolean keep(int year, Set<LocalDate> daysOff, Set<LocalDate> extraWorkingDays, long seq) {
		boolean newer = this.guards.keepPicture(COLLECTION, String.valueOf(year), seq,
				new Year(daysOff, extraWorkingDays));
		this.known.forget();
		return newer;
	}

	private record Year(Set<LocalDate> daysOff, Set<LocalDate> extraWorkingDays) {

	}

}
