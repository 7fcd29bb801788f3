package io.kehoach.bench.reading;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Starts one thing after another at a fixed pace, whether those before have ended or not:
 * who comes while the servers are slow waits, and that wait counts.
 */
final class OpenLoop {

	private OpenLoop() {
	}

	/** Returns when the last has ended. */
	static void run(int count, double perSecond, Due due) throws InterruptedException {
		long began = System.nanoTime();
		CountDownLatch ended = new CountDownLatch(count);
		for (int number = 0; number < count; number++) {
			long at = began + (long) (number * 1e9 / perSecond);
			TimeUnit.NANOSECONDS.sleep(at - System.nanoTime());
			int current = number;
			Thread.ofVirtual().start(() -> {
				try {
					due.start(current, at);
				}
				finally {
					ended.countDown();
				}
			});
		}
		ended.await();
	}

	/** One thing. */
	interface Due {

		/**
		 * @param at when it was to start, by {@link System#nanoTime()}
		 */
		void start(int number, long at);

	}

}
