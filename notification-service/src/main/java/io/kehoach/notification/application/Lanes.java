package io.kehoach.notification.application;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many mails may be in flight, together and to each destination domain. A domain that
 * hangs fills its own lane and no other.
 */
class Lanes {

	private final int workers;

	private final int perDomain;

	private final Map<String, Integer> inFlight = new HashMap<>();

	private int total;

	Lanes(int workers, int perDomain) {
		this.workers = workers;
		this.perDomain = perDomain;
	}

	synchronized boolean enter(String domain) {
		int busy = this.inFlight.getOrDefault(domain, 0);
		if (this.total >= this.workers || busy >= this.perDomain) {
			return false;
		}
		this.inFlight.put(domain, busy + 1);
		this.total++;
		return true;
	}

	synchronized void leave(String domain) {
		this.inFlight.merge(domain, -1, Integer::sum);
		this.inFlight.remove(domain, 0);
		this.total--;
	}

	synchronized boolean full() {
		return this.total >= this.workers;
	}

	/** Domains that can take no more now. */
	synchronized Set<String> busy() {
		Set<String> busy = new HashSet<>();
		this.inFlight.forEach((domain, count) -> {
			if (count >= this.perDomain) {
				busy.add(domain);
			}
		});
		return busy;
	}

}
