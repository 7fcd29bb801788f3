package io.kehoach.chassis.time;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What every request asks for and what changes rarely: read anew only once in a while, by
 * one thread for all. Whoever comes meanwhile gets what was read last, unless that was
 * forgotten. A change made by another instance is seen after that while.
 */
public final class Remembered<T> {

	private static final long WHILE_NANOS = Duration.ofSeconds(2).toNanos();

	private final Supplier<T> reader;

	private final AtomicLong forgotten = new AtomicLong();

	private final Lock reading = new ReentrantLock();

	private volatile @Nullable Reading<T> last;

	public Remembered(Supplier<T> reader) {
		this.reader = reader;
	}

	public T get() {
		Reading<T> known = valid();
		if (known == null) {
			this.reading.lock();
		}
		else if (known.fresh() || !this.reading.tryLock()) {
			return known.value();
		}
		try {
			known = valid();
			return (known != null && known.fresh()) ? known.value() : read();
		}
		finally {
			this.reading.unlock();
		}
	}

	private T read() {
		// Counted before reading: what is forgotten meanwhile may not be in it.
		long forgotten = this.forgotten.get();
		T value = this.reader.get();
		this.last = new Reading<>(value, forgotten, System.nanoTime());
		return value;
	}

	private @Nullable Reading<T> valid() {
		Reading<T> known = this.last;
		return (known == null || known.forgotten() != this.forgotten.get()) ? null : known;
	}

	/** What is asked for from now on holds what was written before. */
	public void forget() {
		this.forgotten.incrementAndGet();
	}

	private record Reading<T>(T value, long forgotten, long at) {

		private boolean fresh() {
			return System.nanoTime() - this.at <= WHILE_NANOS;
		}

	}

}
