package io.kehoach.report.messaging;

import java.util.Set;
import java.util.function.Consumer;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.report.application.PeriodSchedule;
import io.kehoach.report.application.Pictures;

import org.springframework.stereotype.Component;

/**
 * Keeps pictures of units and working days. Groups are not needed: plans carry theirs,
 * frozen.
 */
@Component
class UnitEventsListener implements Consumer<IncomingEvent> {

	static final Set<String> TYPES = Set.of("unit.created.v1", "unit.changed.v1", "unit.closed.v1",
			"working-days.changed.v1");

	private final Pictures pictures;

	private final PeriodSchedule schedule;

	UnitEventsListener(Pictures pictures, PeriodSchedule schedule) {
		this.pictures = pictures;
		this.schedule = schedule;
	}

	@Override
	public void accept(IncomingEvent event) {
		UnitMessage message = event.read(UnitMessage.class);
		if (message.unit() != null) {
			this.pictures.keep(message.unit().picture(), event.sequence());
		}
		if (message.workingDays() != null) {
			this.pictures.keep(message.workingDays().picture(), event.sequence());
			this.schedule.calendarChanged();
		}
	}

}
