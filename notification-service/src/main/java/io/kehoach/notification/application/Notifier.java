package io.kehoach.notification.application;

import java.time.Instant;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.time.SystemClock;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Cause;
import io.kehoach.notification.domain.Channel;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.SendingHours;

import org.springframework.stereotype.Component;

/**
 * Stores the intention to tell somebody something. Sending happens later, from that
 * record; so whatever repeats, one event tells one post one thing once.
 */
@Component
public class Notifier {

	/** News older than this is history being replayed, and nobody wants it by mail. */
	private static final int STALE_AFTER_WORKING_DAYS = 7;

	private final Notifications notifications;

	private final Preferences preferences;

	private final DutyCalendar calendar;

	private final BusinessClock clock;

	private final SystemClock systemClock;

	Notifier(Notifications notifications, Preferences preferences, DutyCalendar calendar, BusinessClock clock,
			SystemClock systemClock) {
		this.notifications = notifications;
		this.preferences = preferences;
		this.calendar = calendar;
		this.clock = clock;
		this.systemClock = systemClock;
	}

	/** Tells of an event, unless it is old. */
	public void tell(Cause cause, Kind kind, Addressee to, About about) {
		if (stale(cause.time())) {
			record(cause, kind, to, about, "STALE");
			return;
		}
		SendingHours hours = this.calendar.hours();
		Instant now = this.clock.instant();
		Channel channel = this.preferences.of(to).channel(kind.topic());
		Instant notBefore = (channel == Channel.MAIL_AT_ONCE) ? hours.nextOpen(now) : hours.nextDigest(cause.time());
		add(cause, kind, to, about, channel, notBefore);
	}

	/**
	 * Tells of a ladder's step, in the digest of its day or, where that has passed, in
	 * the next.
	 */
	void tellStep(Cause cause, Kind kind, Addressee to, About about) {
		add(cause, kind, to, about, Channel.MAIL_IN_DIGEST, cause.time());
	}

	/** Keeps in the log what is not worth a mail any more. */
	void record(Cause cause, Kind kind, Addressee to, About about, String reason) {
		this.notifications.addOnce(cause.notificationId(to, kind),
				Notification.expired(cause, kind, to, about, reason, this.clock.instant(), this.systemClock.instant()));
	}

	boolean stale(Instant time) {
		return this.calendar.hours().olderThan(STALE_AFTER_WORKING_DAYS, time, this.clock.instant());
	}

	private void add(Cause cause, Kind kind, Addressee to, About about, Channel channel, Instant notBefore) {
		this.notifications.addOnce(cause.notificationId(to, kind), Notification.created(cause, kind, to, about, channel,
				notBefore, this.clock.instant(), this.systemClock.instant()));
	}

}
