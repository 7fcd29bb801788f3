package io.kehoach.plan.document;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads each document in a JVM of its own kind: a few warm children, so that whatever a
 * document does to its reader, the service goes on. Children start when they are first
 * needed.
 */
@Component
class ReadingPool implements DocumentReader, AutoCloseable {

	/** How often a waiting import shows that it still waits. */
	private static final int SIGN_OF_LIFE_SECONDS = 5;

	private final ReadingLimits limits;

	private final Semaphore room;

	private final Deque<ReadingProcess> idle = new ConcurrentLinkedDeque<>();

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("reading-limits").factory());

	@Autowired
	ReadingPool() {
		this(ReadingLimits.standard());
	}

	ReadingPool(ReadingLimits limits) {
		this.limits = limits;
		this.room = new Semaphore(limits.children(), true);
	}

	@Override
	public DraftDocument read(byte[] content, String mediaType, Progress progress) {
		enter(progress);
		try {
			ReadingProcess child = child();
			try {
				return child.read(content, mediaType, progress);
			}
			finally {
				keep(child);
			}
		}
		finally {
			room.release();
		}
	}

	@Override
	public void close() {
		idle.forEach(ReadingProcess::close);
		watch.shutdownNow();
	}

	private void enter(Progress progress) {
		try {
			while (!room.tryAcquire(SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS)) {
				progress.at(0, "queued");
			}
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Stopped while a document waited", stopped);
		}
	}

	/** The one that read last is the warmest. */
	private ReadingProcess child() {
		ReadingProcess child = idle.pollFirst();
		return child != null && child.isFit() ? child : ReadingProcess.start(limits, watch);
	}

	private void keep(ReadingProcess child) {
		if (child.isFit()) {
			idle.addFirst(child);
		}
		else {
			child.close();
		}
	}

}
