package io.kehoach.notification.application;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Walks the rounds again and again. Every instance does; the records decide who acts.
 */
@Component
@ConditionalOnProperty(name = "kehoach.mail.rounds", havingValue = "true", matchIfMissing = true)
class Rounds implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Rounds.class);

	private final List<Runnable> rounds;

	private final Duration pace;

	private @Nullable ScheduledExecutorService threads;

	private List<Future<?>> walking = List.of();

	Rounds(LadderRound ladders, WeeklyRound weekly, DigestRound digests, Mailroom mailroom, Settlement settlement,
			MailSettings settings) {
		this.rounds = List.of(() -> {
			ladders.run();
			weekly.run();
			digests.run();
		}, () -> drain(mailroom), settlement::run);
		this.pace = settings.poll();
	}

	private static void drain(Mailroom mailroom) {
		int handedOut = mailroom.run();
		while (handedOut > 0) {
			handedOut = mailroom.run();
		}
	}

	@Override
	public void start() {
		ScheduledExecutorService started = Executors.newScheduledThreadPool(this.rounds.size(),
				Thread.ofPlatform().daemon().name("rounds-", 0).factory());
		this.walking = this.rounds.stream().<Future<?>>map((round) -> walk(started, round)).toList();
		this.threads = started;
	}

	private ScheduledFuture<?> walk(ScheduledExecutorService started, Runnable round) {
		return started.scheduleWithFixedDelay(() -> once(round), 0, this.pace.toMillis(), TimeUnit.MILLISECONDS);
	}

	private static void once(Runnable round) {
		try {
			round.run();
		}
		catch (RuntimeException ex) {
			// The records stand; the next round finds them again.
			log.warn("Round stopped early: {}", ex.toString());
		}
	}

	@Override
	public void stop() {
		if (this.threads != null) {
			this.walking.forEach((round) -> round.cancel(false));
			this.threads.shutdown();
			this.threads = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.threads != null;
	}

}
