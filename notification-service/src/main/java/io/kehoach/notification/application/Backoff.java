package io.kehoach.notification.application;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waiting times that double and are spread out, so that mails which failed together do
 * not come back together.
 */
record Backoff(Duration first, Duration longest, RandomGenerator random) {

	private static final int MOST_DOUBLINGS = 20;

	Duration after(int attempts) {
		long doubled = this.first.toMillis() << Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS);
		long whole = Math.min(doubled, this.longest.toMillis());
		return Duration.ofMillis(whole / 2 + this.random.nextLong(whole / 2 + 1));
	}

}
