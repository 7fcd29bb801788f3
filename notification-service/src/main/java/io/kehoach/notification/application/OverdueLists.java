package io.kehoach.notification.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.notification.domain.FollowUp;
import io.kehoach.notification.domain.SendingHours;

import org.springframework.stereotype.Component;

/**
 * What units owed to a body on a day and still owe.
 */
@Component
public class OverdueLists {

	private final FollowUps followUps;

	private final Superiors superiors;

	private final Owed owed;

	private final DutyCalendar calendar;

	OverdueLists(FollowUps followUps, Superiors superiors, Owed owed, DutyCalendar calendar) {
		this.followUps = followUps;
		this.superiors = superiors;
		this.owed = owed;
		this.calendar = calendar;
	}

	public List<FollowUp> of(String bodyId, Instant asOf) {
		return overdue(this.calendar.hours().day(asOf))
			.filter((duty) -> this.superiors.bodyOf(duty.issuerUnitId()).equals(bodyId))
			.toList();
	}

	/** Bodies to which something is owed since before that day. */
	Set<String> bodies(LocalDate day) {
		return overdue(day).map((duty) -> this.superiors.bodyOf(duty.issuerUnitId())).collect(Collectors.toSet());
	}

	private Stream<FollowUp> overdue(LocalDate day) {
		SendingHours hours = this.calendar.hours();
		return this.followUps.overdue(day)
			.stream()
			.filter((duty) -> duty.lateFrom(hours).isBefore(day))
			.filter(this.owed::now);
	}

}
