package io.kehoach.notification.application;

import java.time.Instant;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.notification.domain.Notification;

import org.springframework.stereotype.Component;

/**
 * Notes which reminders were followed by what they asked for.
 */
@Component
public class Effectiveness {

	private final Notifications notifications;

	Effectiveness(Notifications notifications) {
		this.notifications = notifications;
	}

	public void filed(String subjectId, Instant at) {
		for (Stored<Notification> reminder : this.notifications.unansweredReminders(subjectId)) {
			this.notifications.change(reminder.id(), (found) -> found.actedAt() == null, (found) -> found.acted(at));
		}
	}

}
