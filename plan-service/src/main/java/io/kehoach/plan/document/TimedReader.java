package io.kehoach.plan.document;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.stereotype.Component;

/**
 * Stops waiting for a document that takes too long, even where a parser never asks for
 * the time.
 */
@Component
class TimedReader implements DocumentReader {

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private final ExecutorService readers = Executors
		.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("document-", 0).factory());

	private final DocumentReader formats = new DocumentFormats(LONGEST);

	@Override
	public DraftDocument read(byte[] content, String mediaType, Progress progress) {
		Future<DraftDocument> reading = readers.submit(() -> formats.read(content, mediaType, progress));
		try {
			return reading.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException late) {
			reading.cancel(true);
			throw Unreadable.because("document-too-slow");
		}
		catch (ExecutionException failed) {
			if (failed.getCause() instanceof UnreadableDocument unreadable) {
				throw unreadable;
			}
			throw Unreadable.because("unreadable-document");
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw Unreadable.because("document-too-slow");
		}
	}

}
