package io.kehoach.notification.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import io.kehoach.notification.domain.Notification;
import org.jspecify.annotations.Nullable;

/**
 * The calendar part (RFC 5545) of a mail that sets or moves a date. The UID is the
 * duty's, so a later mail replaces the entry instead of adding one.
 */
final class DueEntry {

	private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private static final int LONGEST_LINE = 60;

	private DueEntry() {
	}

	static @Nullable String of(Notification notification, String summary, String link, Instant now) {
		LocalDate dueOn = notification.about().dueOn();
		return switch (notification.kind()) {
			case TASK_RETURNED, EXTENSION_DECIDED, REPORT_RETURNED ->
				(dueOn == null) ? null : calendar(notification.about().subjectId(), dueOn, summary, link, now);
			case PLAN_ISSUED, PLAN_AMENDED, TASK_ASSIGNED, TASK_SUBMITTED, TASK_CONFIRMED, EXTENSION_REQUESTED,
					OBSTACLE_ANSWERED, TASK_REMINDER, TASK_OVERDUE, TASK_ESCALATED, REPORT_OPENED, REPORT_REMINDER,
					REPORT_OVERDUE, REPORT_ESCALATED, REPORT_SUBMITTED, REPORT_ACCEPTED, WRITTEN_URGING,
					DELIVERY_PROBLEM, DIGEST ->
				null;
		};
	}

	private static String calendar(String id, LocalDate dueOn, String summary, String link, Instant now) {
		List<String> lines = List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kehoach//notification-service//VI",
				"METHOD:PUBLISH", "BEGIN:VEVENT", "UID:" + MessageIds.of("due:" + id).replaceAll("[<>]", ""),
				"SEQUENCE:" + now.getEpochSecond(), "DTSTAMP:" + STAMP.format(now),
				"DTSTART;VALUE=DATE:" + DAY.format(dueOn), "DTEND;VALUE=DATE:" + DAY.format(dueOn.plusDays(1)),
				"SUMMARY:" + escaped(summary), "URL:" + link, "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR");
		StringBuilder calendar = new StringBuilder();
		lines.forEach((line) -> calendar.append(folded(line)).append("\r\n"));
		return calendar.toString();
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
	}

	/**
	 * Lines end before 75 octets; counting characters of at most three octets is enough
	 * for Vietnamese at 24.
	 */
	private static String folded(String line) {
		if (line.length() <= LONGEST_LINE / 3) {
			return line;
		}
		return line.replaceAll("(.{" + LONGEST_LINE / 3 + "})(?=.)", "$1\r\n ");
	}

}
