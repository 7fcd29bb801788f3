package io.kehoach.notification.mail;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import io.kehoach.chassis.time.SystemClock;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;

/**
 * Connections that wait for their next mail. The one used last is used next, so that
 * those beyond what is needed grow old and are closed.
 */
final class KeptConnections {

	private final Deque<Kept> idle = new ArrayDeque<>();

	private final SystemClock clock;

	KeptConnections(SystemClock clock) {
		this.clock = clock;
	}

	synchronized void keep(SmtpConnection connection) {
		this.idle.addLast(new Kept(connection, this.clock.instant()));
	}

	synchronized @Nullable SmtpConnection take() {
		Kept kept = this.idle.pollLast();
		return (kept == null) ? null : kept.connection();
	}

	void closeUnusedSince(Instant old) {
		SmtpConnection connection = unusedSince(old);
		while (connection != null) {
			close(connection);
			connection = unusedSince(old);
		}
	}

	private synchronized @Nullable SmtpConnection unusedSince(Instant old) {
		Kept first = this.idle.peekFirst();
		if (first == null || !first.since().isBefore(old)) {
			return null;
		}
		this.idle.removeFirst();
		return first.connection();
	}

	void closeAll() {
		SmtpConnection connection = take();
		while (connection != null) {
			close(connection);
			connection = take();
		}
	}

	private static void close(SmtpConnection connection) {
		try {
			connection.close();
		}
		catch (MessagingException ex) {
			connection.cut();
		}
	}

	private record Kept(SmtpConnection connection, Instant since) {
	}

}
