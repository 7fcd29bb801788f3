package io.kehoach.task.messaging;

import java.util.Set;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.task.application.Calendars;
import io.kehoach.task.application.PlanNews;
import io.kehoach.task.application.Units;

import org.springframework.stereotype.Component;

/**
 * Keeps the copy of the directory: units for names and scopes, working days for warnings.
 * Groups are not followed here, since a plan's event carries its own frozen groups.
 */
@Component
class UnitEventsListener {

	static final Set<String> TYPES = Set.of("unit.created.v1", "unit.changed.v1", "unit.closed.v1",
			"working-days.changed.v1");

	private final Units units;

	private final Calendars calendars;

	private final PlanNews news;

	UnitEventsListener(Units units, Calendars calendars, PlanNews news) {
		this.units = units;
		this.calendars = calendars;
		this.news = news;
	}

	void on(IncomingEvent event) {
		if (event.type().equals("working-days.changed")) {
			WorkingDaysEventBody.Year year = event.read(WorkingDaysEventBody.class).workingDays();
			if (this.calendars.keep(year.year(), year.daysOff(), year.extraWorkingDays(), event.sequence())) {
				this.news.workingDaysChanged();
			}
			return;
		}
		UnitEventBody.Unit unit = event.read(UnitEventBody.class).unit();
		this.units.keep(unit.id(), new Units.Unit(unit.name(), unit.kind(), unit.parentId()), event.sequence());
	}

}
