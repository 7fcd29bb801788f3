package io.kehoach.notification;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.kehoach.notification.application.Letter;
import io.kehoach.notification.application.MailServer;
import io.kehoach.notification.domain.Outcome;

import static org.awaitility.Awaitility.await;

/**
 * A way out whose sender can die: what was under way then is never recorded, whatever the
 * server had answered, and what had not begun is not begun.
 */
final class MortalServer implements MailServer {

	private final MailServer server;

	private final AtomicInteger underWay = new AtomicInteger();

	private final Set<String> lost = ConcurrentHashMap.newKeySet();

	private volatile boolean dead;

	MortalServer(MailServer server) {
		this.server = server;
	}

	/** Returns when nobody hears anything any more; the next sender may begin. */
	void die() {
		this.dead = true;
		await().atMost(Duration.ofSeconds(30)).until(() -> this.underWay.get() == 0);
		this.dead = false;
	}

	/** Addresses of mails that the server had answered when the sender died. */
	Set<String> lost() {
		return this.lost;
	}

	@Override
	public boolean reachable() {
		return this.server.reachable();
	}

	@Override
	public Outcome send(Letter letter) {
		this.underWay.incrementAndGet();
		try {
			requireAlive();
			Outcome outcome = this.server.send(letter);
			if (this.dead && outcome instanceof Outcome.Accepted) {
				this.lost.add(letter.to().address());
			}
			requireAlive();
			return outcome;
		}
		finally {
			this.underWay.decrementAndGet();
		}
	}

	private void requireAlive() {
		if (this.dead) {
			throw new IllegalStateException("The sender has died");
		}
	}

}
