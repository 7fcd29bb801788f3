package io.kehoach.notification.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.time.SystemClock;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Queue;
import io.kehoach.notification.domain.SendingHours;

import org.springframework.stereotype.Component;

/**
 * Makes one mail per post and working day of everything that waits for it. The digest's
 * record names what it covers in the write that creates it, so a crash at any point is
 * finished by the next round, and two instances agree.
 */
@Component
public class DigestRound {

	/** In one digest: more is read by nobody and waits for the next. */
	private static final int MOST = 5_000;

	private final Notifications notifications;

	private final LadderRound ladders;

	private final Relevance relevance;

	private final DutyCalendar calendar;

	private final BusinessClock clock;

	private final SystemClock systemClock;

	private final Duration quiet;

	DigestRound(Notifications notifications, LadderRound ladders, Relevance relevance, DutyCalendar calendar,
			BusinessClock clock, SystemClock systemClock, MailSettings settings) {
		this.notifications = notifications;
		this.ladders = ladders;
		this.relevance = relevance;
		this.calendar = calendar;
		this.clock = clock;
		this.systemClock = systemClock;
		this.quiet = settings.digestQuiet();
	}

	public void run() {
		this.notifications.gathering().forEach(this::gather);
		Instant now = this.clock.instant();
		SendingHours hours = this.calendar.hours();
		if (!hours.open(now) || !this.ladders.finished()) {
			return;
		}
		this.notifications.readyForDigest(now)
			.forEach((to) -> digest(to, this.notifications.readyForDigest(to, now, MOST), now, hours));
	}

	private void digest(Addressee to, List<Stored<Notification>> ready, Instant now, SendingHours hours) {
		LocalDate today = hours.day(now);
		if (this.notifications.digestExists(to, today)) {
			Instant next = hours.nextDigest(now);
			ready.forEach((late) -> waiting(late, (waiting) -> waiting.postpone(next)));
			return;
		}
		if (stillArriving(ready)) {
			return;
		}
		List<String> covered = ready.stream().filter(this::worthSaying).map(Stored::id).toList();
		if (!covered.isEmpty()) {
			String id = Notification.digestId(to, today);
			this.notifications.addOnce(id, Notification.digest(to, today, covered, now, this.systemClock.instant()));
			this.notifications.find(id).ifPresent(this::gather);
		}
	}

	/**
	 * Issuing a plan makes hundreds of notifications within a second or two; they belong
	 * in one mail.
	 */
	private boolean stillArriving(List<Stored<Notification>> ready) {
		Instant calm = this.systemClock.instant().minus(this.quiet);
		return ready.stream().anyMatch((one) -> one.state().storedAt().isAfter(calm));
	}

	private boolean worthSaying(Stored<Notification> ready) {
		String reason = this.relevance.reasonToSkip(ready.state()).orElse(null);
		if (reason != null) {
			waiting(ready, (waiting) -> waiting.expire(reason));
		}
		return reason == null;
	}

	private void gather(Stored<Notification> digest) {
		if (digest.state().queue() != Queue.GATHER) {
			return;
		}
		for (String id : digest.state().covers()) {
			this.notifications.change(id, DigestRound::waits, (member) -> member.takenBy(digest.id()));
		}
		this.notifications.change(digest.id(), (state) -> state.queue() == Queue.GATHER, Notification::gathered);
	}

	private void waiting(Stored<Notification> one,
			java.util.function.Function<Notification, io.kehoach.notification.domain.Transition> change) {
		this.notifications.change(one.id(), DigestRound::waits, change);
	}

	private static boolean waits(Notification member) {
		return member.queue() == Queue.DIGEST;
	}

}
