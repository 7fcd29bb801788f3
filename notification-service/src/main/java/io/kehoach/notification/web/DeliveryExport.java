package io.kehoach.notification.web;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.notification.application.DutyCalendar;
import io.kehoach.notification.application.NotificationLists;
import io.kehoach.notification.application.NotificationLists.Filter;
import io.kehoach.notification.application.NotificationLists.Position;
import io.kehoach.notification.domain.Notification;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Who was told what, when, with which result, as a table for spreadsheets.
 */
@Component
class DeliveryExport {

	private static final int PAGE = 200;

	private static final String HEADS = "id,created,unit,unitName,post,name,address,kind,title,state,result,"
			+ "attempts,resends,maybeTwice,sent,ended,digest,templateVersion,acted";

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	private final NotificationLists lists;

	private final NotificationViews views;

	private final DutyCalendar calendar;

	DeliveryExport(NotificationLists lists, NotificationViews views, DutyCalendar calendar) {
		this.lists = lists;
		this.views = views;
		this.calendar = calendar;
	}

	void write(Scope scope, Filter filter, PrintWriter out) {
		// The mark tells spreadsheets that this is UTF-8.
		out.print("\uFEFF" + HEADS + "\r\n");
		ZoneId zone = this.calendar.hours().zone();
		List<Stored<Notification>> page = this.lists.deliveries(scope, filter, null, PAGE);
		while (!page.isEmpty()) {
			this.views.deliveries(page).forEach((row) -> out.print(line(row, zone)));
			Stored<Notification> last = page.getLast();
			page = this.lists.deliveries(scope, filter, new Position(last.state().storedAt(), last.id()), PAGE);
		}
		out.flush();
	}

	private static String line(DeliveryView row, ZoneId zone) {
		String result = (row.reply() == null) ? row.reason() : row.reply();
		return Stream
			.of(row.id(), moment(row.createdAt(), zone), row.unitId(), row.unitName(), row.post(), row.name(),
					row.address(), row.kind(), row.title(), row.state(), result, row.attempts(), row.resends(),
					row.maybeTwice(), moment(row.sentAt(), zone), moment(row.endedAt(), zone), row.digestId(),
					row.templateVersion(), moment(row.actedAt(), zone))
			.map(DeliveryExport::cell)
			.collect(Collectors.joining(",", "", "\r\n"));
	}

	private static @Nullable String moment(@Nullable Instant at, ZoneId zone) {
		return (at == null) ? null : MOMENT.format(at.atZone(zone));
	}

	/** A text that a spreadsheet would take for a formula is marked as text. */
	private static String cell(@Nullable Object value) {
		String text = (value == null) ? "" : value.toString();
		String harmless = (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
		return "\"" + harmless.replace("\"", "\"\"") + "\"";
	}

}
