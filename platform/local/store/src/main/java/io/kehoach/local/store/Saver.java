package io.kehoach.local.store;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves in the background while there is something to save, and shrinks the file when
 * there has been nothing for a while.
 */
final class Saver implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Saver.class);

	private static final long PAUSE_MILLIS = Long.getLong("store.save-millis", 1000);

	private static final int IDLE_PAUSES = 10;

	private static final int COMPACTION_MILLIS = 200;

	private final MVStore maps;

	private final FileJournal journal;

	private final Save save;

	private final CountDownLatch closing = new CountDownLatch(1);

	private final Thread thread = Thread.ofPlatform().daemon().name("store-saver").unstarted(this::run);

	private int idle;

	Saver(MVStore maps, FileJournal journal, Save save) {
		this.maps = maps;
		this.journal = journal;
		this.save = save;
	}

	/**
	 * Saves everything recorded so far.
	 */
	@FunctionalInterface
	interface Save {

		void run() throws IOException;

	}

	void start() {
		thread.start();
	}

	private void run() {
		try {
			while (!closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
				saveOrShrink();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void saveOrShrink() {
		try {
			if (journal.size() > 0) {
				save.run();
				idle = 0;
			}
			else if (++idle == IDLE_PAUSES) {
				maps.compactFile(COMPACTION_MILLIS);
				maps.setRetentionTime(StoreFiles.RETENTION_MILLIS);
			}
		}
		catch (IOException | RuntimeException ex) {
			// Nothing is lost: the journal still holds it, and the next round tries
			// again.
			log.error("The store could not save", ex);
		}
	}

	@Override
	public void close() {
		closing.countDown();
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
