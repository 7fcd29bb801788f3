package io.kehoach.notification.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.time.SystemClock;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.DeliveryState;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Queue;
import io.kehoach.notification.domain.Recipient;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Hands out the mails that may leave now. The address is looked up here and not earlier,
 * so a change of staff reaches what is still waiting.
 */
@Component
public class Mailroom {

	private static final Logger log = LoggerFactory.getLogger(Mailroom.class);

	private static final int MOST_AT_ONCE = 100;

	private final Notifications notifications;

	private final Recipients recipients;

	private final Relevance relevance;

	private final Letters letters;

	private final MailServer server;

	private final Postman postman;

	private final DutyCalendar calendar;

	private final BusinessClock clock;

	private final SystemClock systemClock;

	private final MailSettings settings;

	private final Lanes lanes;

	/**
	 * Mails that a worker has; one that it has not claimed yet is still listed as
	 * waiting.
	 */
	private final Set<String> underWay = ConcurrentHashMap.newKeySet();

	private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

	Mailroom(Notifications notifications, Recipients recipients, Relevance relevance, Letters letters,
			MailServer server, Postman postman, DutyCalendar calendar, BusinessClock clock, SystemClock systemClock,
			MailSettings settings) {
		this.notifications = notifications;
		this.recipients = recipients;
		this.relevance = relevance;
		this.letters = letters;
		this.server = server;
		this.postman = postman;
		this.calendar = calendar;
		this.clock = clock;
		this.systemClock = systemClock;
		this.settings = settings;
		this.lanes = new Lanes(settings.workers(), settings.perDomain());
	}

	/**
	 * @return how many mails were handed out
	 */
	public int run() {
		Instant now = this.clock.instant();
		if (!this.calendar.hours().open(now) || !this.server.reachable()) {
			return 0;
		}
		List<Stored<Notification>> ready = this.notifications.readyToSend(now, this.systemClock.instant(),
				this.lanes.stuck(), MOST_AT_ONCE);
		Map<Addressee, Recipient> recipients = this.recipients
			.of(ready.stream().map((one) -> one.state().to()).toList());
		Map<String, List<String>> passedOver = new HashMap<>();
		int handedOut = 0;
		for (Stored<Notification> one : ready) {
			if (!this.lanes.awaitRoom(this.settings.poll()) || !this.server.reachable()) {
				break;
			}
			handedOut += handOut(one, recipients.get(one.state().to()), passedOver) ? 1 : 0;
		}
		passedOver.forEach((domain, ids) -> this.notifications.noteDomain(ids, domain));
		return handedOut;
	}

	private boolean handOut(Stored<Notification> ready, @Nullable Recipient recipient,
			Map<String, List<String>> passedOver) {
		if (this.underWay.contains(ready.id())) {
			return true;
		}
		if (noLongerWanted(ready)) {
			return false;
		}
		if (recipient == null) {
			waitForAddress(ready);
			return false;
		}
		if (!recipient.usable()) {
			this.notifications.change(ready.id(), this::due, (found) -> found.fail("address refused"));
			return false;
		}
		if (!this.lanes.enter(recipient.domain())) {
			passedOver.computeIfAbsent(recipient.domain(), (domain) -> new ArrayList<>()).add(ready.id());
			return false;
		}
		return started(ready.id(), recipient);
	}

	/** It may have waited for the morning; what a person asked for by hand goes out. */
	private boolean noLongerWanted(Stored<Notification> ready) {
		Optional<String> reason = (ready.state().delivery().resends() == 0) ? this.relevance.reasonToSkip(ready.state())
				: Optional.empty();
		reason.ifPresent((why) -> this.notifications.change(ready.id(), this::due, (found) -> found.expire(why)));
		return reason.isPresent();
	}

	private boolean started(String id, Recipient recipient) {
		this.underWay.add(id);
		try {
			this.workers.execute(() -> carry(id, recipient));
			return true;
		}
		catch (RejectedExecutionException ex) {
			// Shutting down: another instance sends it.
			done(id, recipient);
			return false;
		}
	}

	private void done(String id, Recipient recipient) {
		this.underWay.remove(id);
		this.lanes.leave(recipient.domain());
	}

	private void carry(String id, Recipient recipient) {
		try {
			String token = UUID.randomUUID().toString();
			claim(id, token, recipient).ifPresent((mine) -> this.postman.carry(mine, token, recipient));
		}
		catch (RuntimeException ex) {
			log.error("{} will be tried again when its lease is over", id, ex);
		}
		finally {
			done(id, recipient);
		}
	}

	private Optional<Stored<Notification>> claim(String id, String token, Recipient recipient) {
		return this.notifications
			.changeTogether(id, this::due,
					(found) -> found.claim(token, recipient, this.letters.version(found.kind()),
							this.systemClock.instant().plus(this.settings.lease()), this.clock.instant()))
			.filter((sending) -> sending.state().sendingAs(token));
	}

	private void waitForAddress(Stored<Notification> ready) {
		Instant next = this.systemClock.instant().plus(this.settings.addressRetry());
		this.notifications.change(ready.id(), this::due, (found) -> found.waitForAddress(next));
	}

	private boolean due(Notification found) {
		Instant tryAt = found.nextTryAt();
		return found.queue() == Queue.MAIL && tryAt != null && !tryAt.isAfter(this.systemClock.instant())
				&& found.state() != DeliveryState.DELIVERED;
	}

	/** Wakes what waits for that post's address. */
	public void addressKnown(Addressee to) {
		this.notifications.addressKnown(to, this.systemClock.instant());
	}

	@PreDestroy
	void close() {
		this.workers.shutdown();
	}

}
