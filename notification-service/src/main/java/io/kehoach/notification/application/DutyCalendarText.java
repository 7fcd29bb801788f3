package io.kehoach.notification.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.FollowUp;
import io.kehoach.notification.domain.IcsCalendar;

import org.springframework.stereotype.Component;

/**
 * What units owe, as a calendar: an event on each due date, a to-do where there is no
 * date, and everything overdue in one entry of today, so that a calendar does not fill up
 * with the past.
 */
@Component
public class DutyCalendarText {

	private static final int BRIEF = 80;

	private final FollowUps followUps;

	private final BusinessClock clock;

	private final MailSettings settings;

	DutyCalendarText(FollowUps followUps, BusinessClock clock, MailSettings settings) {
		this.followUps = followUps;
		this.clock = clock;
		this.settings = settings;
	}

	public String of(List<String> unitIds) {
		Instant now = this.clock.instant();
		LocalDate today = this.clock.today();
		IcsCalendar calendar = new IcsCalendar(now);
		int overdue = 0;
		for (FollowUp duty : this.followUps.activeOf(unitIds)) {
			About about = duty.about();
			LocalDate due = about.dueOn();
			if (due != null && due.isBefore(today)) {
				overdue++;
			}
			else if (due == null) {
				calendar.toDo(uid(about), summary(about), link(about));
			}
			else {
				calendar.due(uid(about), due, summary(about), link(about));
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

	private String link(About about) {
		return base() + about.subjectKind().path(about.subjectId());
	}

	private String base() {
		return this.settings.publicUrl().toString().replaceAll("/$", "");
	}

}
