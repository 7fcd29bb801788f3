package io.kehoach.plan.mongo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import io.kehoach.chassis.time.WorkingDays;
import io.kehoach.plan.application.Directories;
import io.kehoach.plan.domain.directory.Directory;
import io.kehoach.plan.domain.directory.Unit;
import io.kehoach.plan.domain.directory.UnitGroup;
import io.kehoach.plan.domain.directory.WorkingCalendar;
import io.kehoach.plan.domain.directory.WorkingYear;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Reads afresh each time: what is issued must not rest on an old copy. */
@Repository
class MongoDirectories implements Directories {

	private final MongoTemplate mongo;

	MongoDirectories(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Override
	public Directory directory() {
		return new Directory(mongo.findAll(Unit.class, "units"), mongo.findAll(UnitGroup.class, "unit-groups"));
	}

	@Override
	public WorkingCalendar calendar() {
		Set<LocalDate> off = new HashSet<>();
		Set<LocalDate> extra = new HashSet<>();
		mongo.findAll(WorkingYear.class, "working-years").forEach((year) -> {
			off.addAll(year.daysOff());
			extra.addAll(year.extraWorkingDays());
		});
		return new Calendar(new WorkingDays(off, extra));
	}

	private record Calendar(WorkingDays days) implements WorkingCalendar {

		@Override
		public LocalDate onOrBefore(LocalDate day) {
			return days.onOrBefore(day);
		}

		@Override
		public LocalDate onOrAfter(LocalDate day) {
			return days.onOrAfter(day);
		}

		@Override
		public LocalDate plus(LocalDate day, int workingDays) {
			return days.plus(day, workingDays);
		}

		@Override
		public LocalDate minus(LocalDate day, int workingDays) {
			return days.minus(day, workingDays);
		}

	}

}
