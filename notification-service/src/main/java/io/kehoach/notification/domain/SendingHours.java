package io.kehoach.notification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import io.kehoach.chassis.time.WorkingDays;

/**
 * When mail may leave: on working days between opening and closing, in the body's zone.
 * The digest leaves at opening.
 */
public record SendingHours(LocalTime opens, LocalTime closes, ZoneId zone, WorkingDays calendar) {

	public boolean open(Instant now) {
		ZonedDateTime local = now.atZone(this.zone);
		return this.calendar.isWorkingDay(local.toLocalDate()) && !local.toLocalTime().isBefore(this.opens)
				&& local.toLocalTime().isBefore(this.closes);
	}

	/** Now, or the next opening. */
	public Instant nextOpen(Instant now) {
		return open(now) ? now : nextDigest(now);
	}

	/** The first digest after that instant. */
	public Instant nextDigest(Instant now) {
		LocalDate today = LocalDate.ofInstant(now, this.zone);
		LocalDate day = this.calendar.onOrAfter(today);
		Instant digest = digestOf(day);
		return digest.isAfter(now) ? digest : digestOf(this.calendar.plus(day, 1));
	}

	public Instant digestOf(LocalDate day) {
		return day.atTime(this.opens).atZone(this.zone).toInstant();
	}

	public LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, this.zone);
	}

	/** Whether more working days than that have gone by in between. */
	public boolean olderThan(int workingDays, Instant then, Instant now) {
		return this.calendar.between(day(then), day(now)) > workingDays;
	}

}
