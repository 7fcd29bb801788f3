package io.kehoach.notification.application;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Audience;
import io.kehoach.notification.domain.Cause;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.SendingHours;
import io.kehoach.notification.domain.SubjectKind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * On the first working day of each week the Office and the Director of a body are told
 * what is overdue, in one list.
 */
@Component
public class WeeklyRound {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

	private final OverdueLists lists;

	private final Superiors superiors;

	private final Notifier notifier;

	private final DutyCalendar calendar;

	private final BusinessClock clock;

	private volatile @Nullable LocalDate done;

	WeeklyRound(OverdueLists lists, Superiors superiors, Notifier notifier, DutyCalendar calendar,
			BusinessClock clock) {
		this.lists = lists;
		this.superiors = superiors;
		this.notifier = notifier;
		this.calendar = calendar;
		this.clock = clock;
	}

	public void run() {
		Instant now = this.clock.instant();
		SendingHours hours = this.calendar.hours();
		LocalDate today = hours.day(now);
		LocalDate first = hours.calendar().onOrAfter(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
		// A week whose first day was slept through is made up for later in the week, with
		// what was overdue then.
		if (!hours.open(now) || today.isBefore(first) || first.equals(this.done)) {
			return;
		}
		this.lists.bodies(first).forEach((body) -> tell(body, first, now));
		this.done = first;
	}

	private void tell(String body, LocalDate first, Instant now) {
		Cause cause = new Cause("weekly:" + body + ":" + first, now);
		for (Audience audience : new Audience[] { Audience.OFFICE, Audience.DIRECTOR }) {
			Addressee to = this.superiors.of(audience, body, body, now);
			About about = new About(SubjectKind.OVERDUE, body, null, null, null, null, DAY.format(first), to.unitId(),
					null, null, null, null, null, null, null);
			this.notifier.tell(cause, Kind.OVERDUE_WEEKLY, to, about);
		}
	}

}
