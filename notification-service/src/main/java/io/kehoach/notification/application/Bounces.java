package io.kehoach.notification.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.domain.DeliveryState;
import io.kehoach.notification.domain.Notification;

import org.springframework.stereotype.Component;

/**
 * Takes in reports of mail that a server had accepted and nobody received. A report is
 * believed where it names the Message-ID, which only who has seen the mail can know, and
 * the address that the mail went to.
 */
@Component
public class Bounces {

	/** Servers try for about five days before they give up. */
	private static final Duration LONGEST = Duration.ofDays(30);

	private final BounceReports reports;

	private final Notifications notifications;

	private final Letters letters;

	private final BusinessClock clock;

	Bounces(BounceReports reports, Notifications notifications, Letters letters, BusinessClock clock) {
		this.reports = reports;
		this.notifications = notifications;
		this.letters = letters;
		this.clock = clock;
	}

	public Result take(byte[] mail) {
		return this.reports.read(mail).map(this::note).orElse(Result.NO_FAILURE);
	}

	private Result note(Bounce bounce) {
		Instant now = this.clock.instant();
		List<Stored<Notification>> sent = this.notifications.sentTo(bounce.recipients(), now.minus(LONGEST))
			.stream()
			.filter((one) -> bounce.messageIds().contains(this.letters.messageId(one)))
			.toList();
		for (Stored<Notification> one : sent) {
			this.notifications.change(one.id(), (found) -> found.state() == DeliveryState.DELIVERED,
					(found) -> found.bounced(bounce.reason(), now));
		}
		return sent.isEmpty() ? Result.UNKNOWN : Result.NOTED;
	}

	/**
	 * What became of a report; repeating it changes nothing.
	 */
	public enum Result {

		NOTED, UNKNOWN, NO_FAILURE

	}

}
