package io.kehoach.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Opens a store's files and repairs what a crash left behind.
 */
final class StoreFiles {

	/**
	 * How long a saved state stays readable after a newer one, so that a torn file has
	 * one to fall back to.
	 */
	static final int RETENTION_MILLIS = 10_000;

	private static final int CACHE_MB = 48;

	private StoreFiles() {
	}

	static StoreBackend open(Path folder, LongAdder examined) throws IOException {
		Files.createDirectories(folder);
		MVStore maps = openMaps(folder.resolve("documents.mv"));
		FileJournal journal = new FileJournal(folder);
		DiskDurability.recover(maps, journal);
		DiskDurability durability = new DiskDurability(maps, journal);
		StoreBackend backend = new StoreBackend(new StoreContext(maps, journal, examined), durability);
		durability.start();
		return backend;
	}

	private static MVStore openMaps(Path file) throws IOException {
		try {
			MVStore maps = new MVStore.Builder().fileName(file.toString())
				.autoCommitDisabled()
				.autoCommitBufferSize(0)
				.cacheSize(CACHE_MB)
				.open();
			maps.setRetentionTime(RETENTION_MILLIS);
			maps.setVersionsToKeep(0);
			return maps;
		}
		catch (MVStoreException ex) {
			if (ex.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
				throw new IOException("The store in " + file.getParent() + " is in use by another process", ex);
			}
			throw ex;
		}
	}

}
