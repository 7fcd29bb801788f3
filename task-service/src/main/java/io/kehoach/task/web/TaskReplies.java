package io.kehoach.task.web;

import java.util.function.Supplier;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.web.Replies;
import io.kehoach.task.application.Calendars;
import io.kehoach.task.application.Claiming;
import io.kehoach.task.application.Units;
import io.kehoach.task.domain.Task;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Shows a task with its ETag, as it stands at this moment.
 */
@Component
class TaskReplies {

	private final BusinessClock clock;

	private final Units units;

	private final Calendars calendars;

	private final Claiming claiming;

	TaskReplies(BusinessClock clock, Units units, Calendars calendars, Claiming claiming) {
		this.clock = clock;
		this.units = units;
		this.calendars = calendars;
		this.claiming = claiming;
	}

	ResponseEntity<TaskView> view(Stored<Task> stored) {
		return Replies.view(stored,
				TaskView.of(stored, this.clock.instant(), this.units.nameOf(stored.state().unitId()).orElse(null),
						this.calendars.current(), this.claiming.toClaim(stored.state())));
	}

	/** The task after a command, or why it refused. */
	ResponseEntity<TaskView> after(Supplier<Stored<Task>> command) {
		return view(Refusals.explained(command));
	}

	TaskLine line(Stored<Task> stored) {
		return TaskLine.of(stored, this.clock.instant(), this.units.nameOf(stored.state().unitId()).orElse(null));
	}

}
