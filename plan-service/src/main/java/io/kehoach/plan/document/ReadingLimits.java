package io.kehoach.plan.document;

import java.time.Duration;

/**
 * What the reading of documents may use.
 *
 * @param children JVMs at once
 * @param heapMegabytes of each
 * @param longest for one document
 * @param documents that one JVM reads before it is replaced
 */
record ReadingLimits(int children, int heapMegabytes, Duration longest, int documents) {

	static ReadingLimits standard() {
		return new ReadingLimits(Runtime.getRuntime().availableProcessors(), 256, Duration.ofSeconds(30), 200);
	}

}
