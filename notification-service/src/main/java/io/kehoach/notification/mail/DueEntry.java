package io.kehoach.notification.mail;

import java.time.LocalDate;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.domain.IcsCalendar;
import io.kehoach.notification.domain.Notification;
import org.jspecify.annotations.Nullable;

/**
 * The calendar part of a mail that sets or moves a date. The UID is the duty's, so a
 * later mail replaces the entry instead of adding one.
 */
final class DueEntry {

	private DueEntry() {
	}

	static @Nullable String of(Notification notification, String summary, String link, BusinessClock clock) {
		LocalDate last = notification.about().lastDay(clock.zone());
		return switch (notification.kind()) {
			case TASK_RETURNED, EXTENSION_DECIDED,
					REPORT_RETURNED ->
				(last == null) ? null
						: new IcsCalendar(clock.instant())
							.due("due:" + notification.about().subjectId() + "@kehoach", last, summary, link)
							.end();
			case PLAN_ISSUED, PLAN_AMENDED, TASK_ASSIGNED, TASK_SUBMITTED, TASK_CONFIRMED, TASK_MENTIONED,
					EXTENSION_REQUESTED, OBSTACLE_ANSWERED, TASK_REMINDER, TASK_OVERDUE, TASK_ESCALATED, REPORT_OPENED,
					REPORT_REMINDER, REPORT_OVERDUE, REPORT_ESCALATED, REPORT_SUBMITTED, REPORT_ACCEPTED,
					DERIVED_PLAN_REMINDER, DERIVED_PLAN_OVERDUE, DERIVED_PLAN_ESCALATED, RANKING_PUBLISHED,
					WRITTEN_URGING, DATE_AWAITED, OVERDUE_WEEKLY, DELIVERY_PROBLEM, DIGEST ->
				null;
		};
	}

}
