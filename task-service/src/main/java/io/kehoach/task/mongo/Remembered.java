package io.kehoach.task.mongo;

import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What changes so rarely that it is read anew only once in a while; another instance's
 * change is seen after that while.
 */
final class Remembered<T> {

	private static final Duration WHILE = Duration.ofSeconds(2);

	private final Supplier<T> reader;

	private volatile @Nullable Reading<T> last;

	Remembered(Supplier<T> reader) {
		this.reader = reader;
	}

	T get() {
		Reading<T> reading = this.last;
		if (reading == null || System.nanoTime() - reading.at() > WHILE.toNanos()) {
			reading = new Reading<>(this.reader.get(), System.nanoTime());
			this.last = reading;
		}
		return reading.value();
	}

	void forget() {
		this.last = null;
	}

	private record Reading<T>(T value, long at) {

	}

}
