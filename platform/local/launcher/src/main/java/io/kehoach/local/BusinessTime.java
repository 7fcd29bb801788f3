package io.kehoach.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * The business clock as the launcher knows it: what it tells a part that starts, or
 * starts again after the clock was moved.
 */
final class BusinessTime {

	private final InstantSource system;

	private Duration offset = Duration.ZERO;

	private boolean set;

	BusinessTime(InstantSource system, Optional<Instant> start) {
		this.system = system;
		start.ifPresent(this::set);
	}

	synchronized Instant now() {
		return this.system.instant().plus(this.offset);
	}

	/** Whether the clock was moved: never back. */
	synchronized boolean moveTo(Instant to) {
		if (to.isBefore(now())) {
			return false;
		}
		set(to);
		return true;
	}

	/** Nothing where business time is real time. */
	synchronized Map<String, String> environment() {
		return this.set ? Map.of("KEHOACH_CLOCK", now().toString()) : Map.of();
	}

	private void set(Instant time) {
		this.offset = Duration.between(this.system.instant(), time);
		this.set = true;
	}

}
