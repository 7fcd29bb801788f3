package io.kehoach.chassis.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The business clock as real time plus an offset that only grows.
 */
public final class MovableClock implements BusinessClock {

	private final SystemClock system;

	private final ZoneId zone;

	private final AtomicReference<Duration> offset;

	public MovableClock(SystemClock system, ZoneId zone, Duration offset) {
		this.system = system;
		this.zone = zone;
		this.offset = new AtomicReference<>(offset);
	}

	/** A clock that starts at {@code start} and runs. */
	public static MovableClock startingAt(Instant start, SystemClock system, ZoneId zone) {
		return new MovableClock(system, zone, Duration.between(system.instant(), start));
	}

	@Override
	public Instant instant() {
		return this.system.instant().plus(this.offset.get());
	}

	@Override
	public ZoneId zone() {
		return this.zone;
	}

	/**
	 * @return false where {@code to} lies in the past: the clock never goes back
	 */
	public boolean moveTo(Instant to) {
		Duration wanted = Duration.between(this.system.instant(), to);
		return this.offset.accumulateAndGet(wanted, (a, b) -> (a.compareTo(b) >= 0) ? a : b).equals(wanted);
	}

}
