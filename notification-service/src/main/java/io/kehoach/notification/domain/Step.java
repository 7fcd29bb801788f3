package io.kehoach.notification.domain;

import java.time.LocalDate;

import io.kehoach.chassis.time.WorkingDays;

/**
 * One rung: so many working days before (negative) or after the reminders' target.
 */
public record Step(int at, Audience audience, Kind kind) {

	public LocalDate day(LocalDate target, WorkingDays calendar) {
		return (this.at < 0) ? calendar.minus(target, -this.at) : calendar.plus(target, this.at);
	}

	/** As people write it: T-7, T+3. */
	public String label() {
		return "T" + ((this.at < 0) ? "" : "+") + this.at;
	}

}
