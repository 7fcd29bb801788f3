package io.kehoach.notification.domain;

import java.time.LocalDate;

import io.kehoach.chassis.time.WorkingDays;

/**
 * One rung: so many working days before (negative) the reminders' target or after the
 * last day in time.
 */
public record Step(int at, Audience audience, Kind kind) {

	public LocalDate day(LocalDate target, LocalDate lateFrom, WorkingDays calendar) {
		return (this.at < 0) ? calendar.minus(target, -this.at) : calendar.plus(lateFrom, this.at);
	}

	/** As people write it: T-7, T+3. */
	public String label() {
		return "T" + ((this.at < 0) ? "" : "+") + this.at;
	}

}
