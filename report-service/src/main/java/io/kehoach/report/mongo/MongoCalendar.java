package io.kehoach.report.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.kehoach.chassis.time.WorkingDays;
import io.kehoach.report.application.Calendar;
import io.kehoach.report.application.WorkingYear;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

@Repository
class MongoCalendar implements Calendar {

	private final MongoTemplate mongo;

	MongoCalendar(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Override
	public WorkingDays workingDays() {
		List<WorkingYear> years = this.mongo.findAll(WorkingYear.class, MongoPictures.WORKING_DAYS);
		return new WorkingDays(dates(years, WorkingYear::daysOff), dates(years, WorkingYear::extraWorkingDays));
	}

	private static Set<LocalDate> dates(List<WorkingYear> years, Function<WorkingYear, Set<LocalDate>> of) {
		return years.stream().flatMap((year) -> of.apply(year).stream()).collect(Collectors.toSet());
	}

}
