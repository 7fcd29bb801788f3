package io.kehoach.notification.mail;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets so many mails be handed over at once. One that takes long gives its turn to the
 * next while it goes on waiting for its answer: a server that is slow with one domain
 * slows no other.
 */
final class Turns {

	private static final Duration PATIENCE = Duration.ofMillis(500);

	private final Semaphore places;

	private final ScheduledExecutorService watch;

	Turns(int places, ScheduledExecutorService watch) {
		this.places = new Semaphore(places, true);
		this.watch = watch;
	}

	/** Blocks until there is one. */
	Turn take() {
		this.places.acquireUninterruptibly();
		return new Turn();
	}

	int free() {
		return this.places.availablePermits();
	}

	/**
	 * A place, given back once.
	 */
	final class Turn implements AutoCloseable {

		private final AtomicBoolean held = new AtomicBoolean(true);

		private final Future<?> tooLong = Turns.this.watch.schedule(this::giveBack, PATIENCE.toMillis(),
				TimeUnit.MILLISECONDS);

		private void giveBack() {
			if (this.held.getAndSet(false)) {
				Turns.this.places.release();
			}
		}

		@Override
		public void close() {
			this.tooLong.cancel(false);
			giveBack();
		}

	}

}
