package io.kehoach.notification.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.FollowUp;
import io.kehoach.notification.domain.IcsCalendar;

import org.springframework.stereotype.Component;

/**
 * What units owe, as a calendar: an event on the last day in time, a to-do where there is
 * no date, and everything overdue in one entry of today, so that a calendar does not fill
 * up with the past.
 */
@Component
public class DutyCalendarText {

	private static final int BRIEF = 80;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

	private final FollowUps followUps;

	private final Owed owed;

	private final BusinessClock clock;

	private final MailSettings settings;

	DutyCalendarText(FollowUps followUps, Owed owed, BusinessClock clock, MailSettings settings) {
		this.followUps = followUps;
		this.owed = owed;
		this.clock = clock;
		this.settings = settings;
	}

	public String of(List<String> unitIds) {
		Instant now = this.clock.instant();
		LocalDate today = this.clock.today();
		IcsCalendar calendar = new IcsCalendar(now);
		int overdue = 0;
		for (FollowUp duty : this.followUps.activeOf(unitIds).stream().filter(this.owed::now).toList()) {
			About about = duty.about();
			LocalDate last = about.lastDay(this.clock.zone());
			if (last != null && last.isBefore(today)) {
				overdue++;
			}
			else if (last == null) {
				calendar.toDo(uid(about), summary(about), link(about));
			}
			else {
				calendar.due(uid(about), last, summary(about) + printed(about, last), link(about));
			}
		}
		if (overdue > 0) {
			calendar.due("overdue@kehoach", today, "Quá hạn: " + overdue + " nội dung", base() + "/work");
		}
		return calendar.end();
	}

	private static String uid(About about) {
		return "due:" + about.subjectId() + "@kehoach";
	}

	private static String summary(About about) {
		String title = (about.title() == null) ? about.subjectId() : about.title();
		return (title.length() > BRIEF) ? title.substring(0, BRIEF) + "…" : title;
	}

	/** The entry stands on the last day in time; what is printed is a day later. */
	private static String printed(About about, LocalDate last) {
		LocalDate dueOn = about.dueOn();
		return (dueOn == null || dueOn.equals(last)) ? "" : " (trước ngày " + DAY.format(dueOn) + ")";
	}

	private String link(About about) {
		return base() + about.subjectKind().path(about.subjectId());
	}

	private String base() {
		return this.settings.publicUrl().toString().replaceAll("/$", "");
	}

}
