package io.kehoach.task.application;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

import io.kehoach.chassis.time.SystemClock;
import io.kehoach.task.application.PlanNews.WorkWaiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for work that has become due. Every instance sweeps; claims keep two from doing
 * the same.
 */
@Component
@ConditionalOnProperty(name = "kehoach.sweeps", havingValue = "true", matchIfMissing = true)
class Sweeps {

	private static final Logger log = LoggerFactory.getLogger(Sweeps.class);

	private static final Duration UNNAMED_KEPT = Duration.ofHours(24);

	private final FanOut fanOut;

	private final Alarms alarms;

	private final Pauses pauses;

	private final EvidenceFiles files;

	private final Uploads uploads;

	private final SystemClock clock;

	private final ReentrantLock fanningOut = new ReentrantLock();

	Sweeps(FanOut fanOut, Alarms alarms, Pauses pauses, EvidenceFiles files, Uploads uploads, SystemClock clock) {
		this.fanOut = fanOut;
		this.alarms = alarms;
		this.pauses = pauses;
		this.files = files;
		this.uploads = uploads;
		this.clock = clock;
	}

	/** Saves the wait for the next look; the listener's thread goes on. */
	@EventListener
	void woken(WorkWaiting event) {
		Thread.startVirtualThread(this::fanOut);
	}

	@Scheduled(fixedDelayString = "${kehoach.fan-out-poll:1s}")
	void fanOut() {
		if (this.fanningOut.tryLock()) {
			try {
				quietly("fan-out", this.fanOut::run);
			}
			finally {
				this.fanningOut.unlock();
			}
		}
	}

	@Scheduled(fixedDelayString = "${kehoach.alarm-poll:1s}")
	void alarms() {
		quietly("warnings", this.alarms::sweep);
	}

	@Scheduled(fixedDelayString = "${kehoach.pause-poll:1s}")
	void pauses() {
		quietly("pauses", this.pauses::sweep);
	}

	@Scheduled(fixedDelayString = "${kehoach.evidence-poll:10m}")
	void unnamedFiles() {
		Instant before = this.clock.instant().minus(UNNAMED_KEPT);
		quietly("unnamed files", () -> {
			while (this.files.removeOneUnnamed(before) || this.uploads.removeOneBegun(before)) {
				log.debug("Removed a file that no task names, or an upload");
			}
		});
	}

	/**
	 * A store that is away must not end the sweeping, and its absence is reported by
	 * health already.
	 */
	private static void quietly(String what, Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			log.warn("Sweep of {} stopped, the next one goes on: {}", what, ex.toString());
		}
	}

}
