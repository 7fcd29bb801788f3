package io.kehoach.notification.application;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * How many mails may be in flight, together and to each destination domain. A domain that
 * answers is waited for; one that hangs fills its own lane, and what is in it no longer
 * counts among all.
 */
class Lanes {

	/**
	 * Longer than mails to a server that is well take, and nothing beside a time-out.
	 */
	private static final Duration PATIENCE = Duration.ofMillis(200);

	/** Mails that do not come back hold nobody up, but there is an end to it. */
	private static final int MOST = 4;

	private final int workers;

	private final int perDomain;

	private final Map<String, Integer> inFlight = new HashMap<>();

	private final Set<String> stuck = new HashSet<>();

	private int total;

	Lanes(int workers, int perDomain) {
		this.workers = workers;
		this.perDomain = perDomain;
	}

	/**
	 * Waits until one more mail may be in flight.
	 * @return false where none came back in that time
	 */
	synchronized boolean awaitRoom(Duration longest) {
		return await(this::room, longest);
	}

	synchronized boolean enter(String domain) {
		if (this.stuck.contains(domain)) {
			return false;
		}
		if (!await(() -> room() && inFlight(domain) < this.perDomain, PATIENCE)) {
			if (inFlight(domain) >= this.perDomain) {
				this.stuck.add(domain);
			}
			return false;
		}
		this.inFlight.merge(domain, 1, Integer::sum);
		this.total++;
		return true;
	}

	synchronized void leave(String domain) {
		this.inFlight.merge(domain, -1, Integer::sum);
		this.inFlight.remove(domain, 0);
		this.stuck.remove(domain);
		this.total--;
		notifyAll();
	}

	/** Domains whose mails do not come back now. */
	synchronized Set<String> stuck() {
		return Set.copyOf(this.stuck);
	}

	private boolean room() {
		int hanging = this.stuck.stream().mapToInt(this::inFlight).sum();
		return this.total - hanging < this.workers && this.total < MOST * this.workers;
	}

	private int inFlight(String domain) {
		return this.inFlight.getOrDefault(domain, 0);
	}

	private boolean await(BooleanSupplier room, Duration longest) {
		long end = System.nanoTime() + longest.toNanos();
		try {
			for (long left = longest.toMillis(); !room.getAsBoolean(); left = (end - System.nanoTime()) / 1_000_000) {
				if (left <= 0) {
					return false;
				}
				wait(left);
			}
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
