package io.kehoach.notification.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes iCalendar (RFC 5545): lines end with CRLF and are folded before 75 octets, texts
 * are escaped.
 */
public final class IcsCalendar {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private static final int MOST_OCTETS = 73;

	private final StringBuilder text = new StringBuilder();

	private final Instant now;

	public IcsCalendar(Instant now) {
		this.now = now;
		line("BEGIN:VCALENDAR").line("VERSION:2.0").line("PRODID:-//Kehoach//notification-service//VI");
		line("CALSCALE:GREGORIAN").line("METHOD:PUBLISH");
	}

	/** A whole day on which something is due. The same UID later replaces the entry. */
	public IcsCalendar due(String uid, LocalDate day, String summary, String link) {
		line("BEGIN:VEVENT").head(uid, summary, link);
		line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day));
		line("DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day.plusDays(1)));
		return line("TRANSP:TRANSPARENT").line("END:VEVENT");
	}

	/** Something to do that has no date yet. */
	public IcsCalendar toDo(String uid, String summary, String link) {
		return line("BEGIN:VTODO").head(uid, summary, link).line("STATUS:NEEDS-ACTION").line("END:VTODO");
	}

	public String end() {
		line("END:VCALENDAR");
		return this.text.toString();
	}

	private IcsCalendar head(String uid, String summary, String link) {
		line("UID:" + uid).line("SEQUENCE:" + this.now.getEpochSecond()).line("DTSTAMP:" + STAMP.format(this.now));
		return line("SUMMARY:" + escaped(summary)).line("URL:" + link);
	}

	private static String escaped(String value) {
		return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("[\\r\\n]+", "\\\\n");
	}

	private IcsCalendar line(String line) {
		int octets = 0;
		for (int at = 0; at < line.length();) {
			int point = line.codePointAt(at);
			String one = Character.toString(point);
			int size = one.getBytes(StandardCharsets.UTF_8).length;
			if (octets + size > MOST_OCTETS) {
				this.text.append("\r\n ");
				octets = 0;
			}
			this.text.append(one);
			octets += size;
			at += Character.charCount(point);
		}
		this.text.append("\r\n");
		return this;
	}

}
