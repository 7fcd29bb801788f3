package io.kehoach.chassis.outbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many documents are sent at once: each takes a place until it is done.
 */
final class RelayWorkers {

	private static final Logger log = LoggerFactory.getLogger(RelayWorkers.class);

	private static final int PLACES = 512;

	private static final int KEPT_FOR_COMMANDS = 64;

	private static final long LOOK_MILLIS = 2;

	private final Map<String, Boolean> underway = new ConcurrentHashMap<>();

	private final Semaphore places = new Semaphore(PLACES);

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	/** Does nothing where every place is taken. */
	void tryExecute(String key, Runnable work) {
		if (this.places.tryAcquire()) {
			execute(key, work);
		}
	}

	/** In a place that the caller has taken; it is free again when the work is done. */
	void execute(String key, Runnable work) {
		this.underway.put(key, true);
		this.threads.execute(() -> {
			try {
				work.run();
			}
			catch (RuntimeException ex) {
				log.warn("Events of {} stay in the outbox: {}", key, ex.toString());
			}
			finally {
				this.underway.remove(key);
				this.places.release();
			}
		});
	}

	boolean isUnderway(String key) {
		return this.underway.containsKey(key);
	}

	/**
	 * Waits until half of the places are free, so that a backlog goes out page after page
	 * and not one page at each poll. Some places stay for commands given meanwhile, whose
	 * events would else wait until their claim runs out.
	 * @return how many places the caller has now; none where time was up before
	 */
	int takePage(long longestMillis) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(longestMillis);
		while (this.places.availablePermits() < PLACES / 2 && System.nanoTime() - end < 0) {
			TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
		}
		int free = this.places.availablePermits() - KEPT_FOR_COMMANDS;
		return (free > 0 && this.places.tryAcquire(free)) ? free : 0;
	}

	void giveBack(int unused) {
		this.places.release(unused);
	}

	/** Returns when nothing is under way. */
	void await() {
		this.places.acquireUninterruptibly(PLACES);
		this.places.release(PLACES);
	}

}
