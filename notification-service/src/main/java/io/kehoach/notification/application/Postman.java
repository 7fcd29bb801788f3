package io.kehoach.notification.application;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.time.SystemClock;
import io.kehoach.notification.domain.DeliveryState;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Outcome;
import io.kehoach.notification.domain.Recipient;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Carries one claimed mail to the server and records what became of it. While it is on
 * its way the lease is kept alive, for the answer to the final dot may take minutes.
 */
@Component
class Postman {

	private static final Logger log = LoggerFactory.getLogger(Postman.class);

	private static final int LEASE_PARTS = 3;

	private static final Duration SERVER_BACK_IN = Duration.ofSeconds(5);

	private final Notifications notifications;

	private final Letters letters;

	private final Relevance relevance;

	private final MailServer server;

	private final BusinessClock clock;

	private final SystemClock systemClock;

	private final MailSettings settings;

	private final Backoff backoff;

	private final ScheduledExecutorService heart = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("mail-leases").factory());

	Postman(Notifications notifications, Letters letters, Relevance relevance, MailServer server, BusinessClock clock,
			SystemClock systemClock, MailSettings settings) {
		this.notifications = notifications;
		this.letters = letters;
		this.relevance = relevance;
		this.server = server;
		this.clock = clock;
		this.systemClock = systemClock;
		this.settings = settings;
		this.backoff = new Backoff(settings.firstRetry(), settings.longestRetry(),
				() -> ThreadLocalRandom.current().nextLong());
	}

	void carry(Stored<Notification> mine, String token, Recipient recipient) {
		Letter letter = write(mine, token, recipient);
		if (letter == null) {
			return;
		}
		long beat = this.settings.lease().toMillis() / LEASE_PARTS;
		ScheduledFuture<?> beating = this.heart.scheduleAtFixedRate(() -> keepAlive(mine.id(), token), beat, beat,
				TimeUnit.MILLISECONDS);
		try {
			record(mine, token, this.server.send(letter));
		}
		finally {
			beating.cancel(false);
		}
	}

	private @Nullable Letter write(Stored<Notification> mine, String token, Recipient recipient) {
		try {
			if (mine.state().kind() == Kind.DIGEST) {
				dropWhatMovedOn(mine.id());
			}
			return this.letters.write(mine, recipient);
		}
		catch (NothingToSay ex) {
			this.notifications.change(mine.id(), (found) -> found.sendingAs(token), (found) -> found.expire("EMPTY"));
		}
		catch (RuntimeException ex) {
			log.error("{} cannot be written", mine.id(), ex);
			this.notifications.change(mine.id(), (found) -> found.sendingAs(token),
					(found) -> found.fail("cannot be written: " + ex.getMessage()));
		}
		return null;
	}

	/** A digest may have waited for hours; what was done in the meantime is left out. */
	private void dropWhatMovedOn(String digestId) {
		for (Stored<Notification> member : this.notifications.coveredBy(digestId)) {
			this.relevance.reasonToSkip(member.state())
				.ifPresent((reason) -> this.notifications.change(member.id(),
						(found) -> found.state() == DeliveryState.CREATED, (found) -> found.expire(reason)));
		}
	}

	private void record(Stored<Notification> mine, String token, Outcome outcome) {
		Instant retryAt = retryAt(mine.state(), outcome);
		// The server has answered: losing this answer is what makes a second copy, so the
		// store gets several chances.
		for (int tries = 1;; tries++) {
			try {
				this.notifications.changeTogether(mine.id(), (found) -> found.sendingAs(token),
						(found) -> found.end(outcome, retryAt, this.clock.instant()));
				return;
			}
			catch (DataAccessException ex) {
				if (tries == LEASE_PARTS) {
					throw ex;
				}
				log.warn("{}: outcome not stored yet: {}", mine.id(), ex.getMessage());
			}
		}
	}

	private @Nullable Instant retryAt(Notification tried, Outcome outcome) {
		Instant now = this.systemClock.instant();
		if (outcome instanceof Outcome.ServerDown) {
			return now.plus(SERVER_BACK_IN);
		}
		int attempts = tried.delivery().attempts();
		return (attempts >= this.settings.tries()) ? null : now.plus(this.backoff.after(attempts));
	}

	private void keepAlive(String id, String token) {
		try {
			this.notifications.stillSending(id, token, this.systemClock.instant().plus(this.settings.lease()));
		}
		catch (DataAccessException ex) {
			log.warn("Lease of {} not renewed: {}", id, ex.getMessage());
		}
	}

	@PreDestroy
	void close() {
		this.heart.shutdownNow();
	}

}
