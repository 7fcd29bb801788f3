package io.kehoach.report.messaging;

import java.util.function.Consumer;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.report.application.Pictures;
import io.kehoach.report.application.PlanPicture;
import io.kehoach.report.application.TaskPicture;
import io.kehoach.report.application.TotalId;

/**
 * What events of other services say to the pictures, told for the first time or again.
 *
 * @param totals is told each total that a task belongs to
 */
record KeptEvents(Pictures pictures, Consumer<TotalId> totals) {

	/** Units and working days. Groups are not needed: plans carry theirs, frozen. */
	UnitMessage unit(IncomingEvent event) {
		UnitMessage message = event.read(UnitMessage.class);
		if (message.unit() != null) {
			this.pictures.keep(message.unit().picture(), event.sequence());
		}
		if (message.workingDays() != null) {
			this.pictures.keep(message.workingDays().picture(), event.sequence());
		}
		return message;
	}

	PlanPicture plan(IncomingEvent event) {
		PlanPicture plan = event.read(PlanMessage.class).picture(event.type());
		this.pictures.keep(plan, event.sequence());
		return plan;
	}

	void task(IncomingEvent event) {
		TaskMessage message = event.read(TaskMessage.class);
		if (message.task() != null) {
			keep(message.task().picture(), event.sequence());
		}
		if (message.obstacle() != null) {
			this.pictures.keep(message.obstacle().picture(), event.sequence());
		}
	}

	private void keep(TaskPicture task, long sequence) {
		this.pictures.keep(task, sequence);
		String item = task.itemId();
		if (item != null && task.led()) {
			this.totals.accept(TotalId.ofItem(task.planId(), item));
			this.totals.accept(TotalId.ofUnit(task.planId(), task.unitId()));
		}
	}

}
