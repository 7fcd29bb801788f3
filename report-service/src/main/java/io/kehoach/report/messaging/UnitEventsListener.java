package io.kehoach.report.messaging;

import java.util.Set;
import java.util.function.Consumer;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.report.application.PeriodSchedule;
import io.kehoach.report.application.Pictures;

import org.springframework.stereotype.Component;

/**
 * Keeps pictures of units and working days, whose change moves the periods' days.
 */
@Component
class UnitEventsListener implements Consumer<IncomingEvent> {

	static final Set<String> TYPES = Set.of("unit.created.v1", "unit.changed.v1", "unit.closed.v1",
			"working-days.changed.v1");

	private final KeptEvents kept;

	private final PeriodSchedule schedule;

	UnitEventsListener(Pictures pictures, PeriodSchedule schedule) {
		this.kept = new KeptEvents(pictures, (total) -> {
		});
		this.schedule = schedule;
	}

	@Override
	public void accept(IncomingEvent event) {
		if (this.kept.unit(event).workingDays() != null) {
			this.schedule.calendarChanged();
		}
	}

}
