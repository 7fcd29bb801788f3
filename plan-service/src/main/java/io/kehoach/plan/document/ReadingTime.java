package io.kehoach.plan.document;

import java.time.Duration;

/** The time one document may take; asked between pages and tables. */
final class ReadingTime {

	private final long end;

	private ReadingTime(Duration most) {
		this.end = System.nanoTime() + most.toNanos();
	}

	static ReadingTime of(Duration most) {
		return new ReadingTime(most);
	}

	void check() {
		if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
			throw Unreadable.because("document-too-slow");
		}
	}

}
