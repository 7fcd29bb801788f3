package io.kehoach.notification.mail;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.kehoach.chassis.time.SystemClock;
import io.kehoach.notification.application.Letter;
import io.kehoach.notification.application.MailServer;
import io.kehoach.notification.domain.Outcome;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Talks to the SMTP server over kept connections, one mail at a time on each. A circuit
 * breaker leaves a server alone that cannot be talked to; what a server says about one
 * mail never opens it.
 */
@Component
class SmtpMailServer implements MailServer {

	private static final int CALLS_SEEN = 10;

	private static final int FEWEST_CALLS = 4;

	private final SmtpSettings settings;

	private final MimeLetters mime;

	private final SystemClock clock;

	private final CircuitBreaker breaker;

	private final KeptConnections kept;

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("smtp-watch").factory());

	private final Turns turns;

	private final Future<?> closing;

	SmtpMailServer(SmtpSettings settings, MimeLetters mime, SystemClock clock) {
		this.settings = settings;
		this.mime = mime;
		this.clock = clock;
		this.kept = new KeptConnections(clock);
		this.turns = new Turns(settings.connections(), this.watch);
		this.breaker = CircuitBreaker.of("smtp",
				CircuitBreakerConfig.custom()
					.slidingWindowSize(CALLS_SEEN)
					.minimumNumberOfCalls(FEWEST_CALLS)
					.waitDurationInOpenState(settings.breakerOpen())
					.automaticTransitionFromOpenToHalfOpenEnabled(true)
					.permittedNumberOfCallsInHalfOpenState(1)
					.build());
		long idleMillis = settings.idle().toMillis();
		this.closing = this.watch.scheduleWithFixedDelay(this::closeUnused, idleMillis, idleMillis,
				TimeUnit.MILLISECONDS);
	}

	@Override
	public boolean reachable() {
		return this.breaker.getState() != CircuitBreaker.State.OPEN;
	}

	CircuitBreaker breaker() {
		return this.breaker;
	}

	@Override
	public Outcome send(Letter letter) {
		MimeMessage message;
		InternetAddress to;
		try {
			message = this.mime.message(letter);
			to = new InternetAddress(letter.to().address(), true);
		}
		catch (AddressException ex) {
			return new Outcome.Refused("address refused: " + ex.getMessage());
		}
		catch (MessagingException ex) {
			return new Outcome.Refused("mail refused: " + ex.getMessage());
		}
		try (Turns.Turn _ = this.turns.take()) {
			return inTurn(message, to);
		}
	}

	private Outcome inTurn(MimeMessage message, InternetAddress to) {
		if (!this.breaker.tryAcquirePermission()) {
			return new Outcome.ServerDown("left alone for a while");
		}
		long began = System.nanoTime();
		Outcome outcome = overKeptOrNew(message, to);
		long took = System.nanoTime() - began;
		if (outcome instanceof Outcome.ServerDown) {
			this.breaker.onError(took, TimeUnit.NANOSECONDS, new MessagingException(outcome.reply()));
		}
		else {
			this.breaker.onSuccess(took, TimeUnit.NANOSECONDS);
		}
		return outcome;
	}

	private Outcome overKeptOrNew(MimeMessage message, InternetAddress to) {
		SmtpConnection used = this.kept.take();
		if (used != null) {
			Outcome outcome = over(used, message, to);
			// The server may close a kept connection at any time; that says nothing about
			// the mail.
			boolean stale = outcome instanceof Outcome.NotNow && SmtpReplies.silent(outcome.reply());
			if (!stale) {
				return outcome;
			}
		}
		try {
			return over(SmtpConnection.open(this.settings, this.watch), message, to);
		}
		catch (MessagingException ex) {
			return new Outcome.ServerDown(SmtpReplies.text(ex));
		}
	}

	private Outcome over(SmtpConnection connection, MimeMessage message, InternetAddress to) {
		try {
			connection.handOver(message, to);
			this.kept.keep(connection);
			return new Outcome.Accepted(SmtpReplies.clean(connection.getLastServerResponse()));
		}
		catch (MessagingException | RuntimeException ex) {
			Outcome outcome = SmtpReplies.outcome(ex, connection.contentSent());
			if (outcome instanceof Outcome.Refused && connection.isConnected()) {
				this.kept.keep(connection);
			}
			else {
				connection.cut();
			}
			return outcome;
		}
	}

	private void closeUnused() {
		this.kept.closeUnusedSince(this.clock.instant().minus(this.settings.idle()));
	}

	@PreDestroy
	void closeAll() {
		this.closing.cancel(false);
		this.watch.shutdownNow();
		this.kept.closeAll();
	}

}
