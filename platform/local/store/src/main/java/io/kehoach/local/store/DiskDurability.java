package io.kehoach.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVStore;

/**
 * Saves what the journal records into the files of the maps from time to time, and then
 * forgets the journal. After a crash {@link #recover} repeats what the journal still
 * holds; records hold whole documents, so repeating one is harmless and a save that was
 * torn, or only half covers the journal, is completed.
 */
final class DiskDurability implements Durability {

	private final MVStore maps;

	private final FileJournal journal;

	/**
	 * Read side: commands that change. Write side: the moments at which none may be half
	 * done.
	 */
	private final ReadWriteLock changes = new ReentrantReadWriteLock();

	private final Saver saver;

	DiskDurability(MVStore maps, FileJournal journal) {
		this.maps = maps;
		this.journal = journal;
		this.saver = new Saver(maps, journal, this::save);
	}

	/**
	 * Brings the maps to the state of the last acknowledged change.
	 */
	static void recover(MVStore maps, FileJournal journal) throws IOException {
		journal.recorded().forEach((change) -> {
			var documents = DocumentMaps.open(maps, change.map());
			if (change.document() != null) {
				documents.put(change.id(), change.document());
			}
			else {
				documents.remove(change.id());
			}
		});
		List<Path> repeated = journal.rotate();
		maps.commit();
		maps.sync();
		journal.forget(repeated);
	}

	void start() {
		saver.start();
	}

	@Override
	public Document change(Supplier<Document> command) {
		changes.readLock().lock();
		try {
			return command.get();
		}
		finally {
			changes.readLock().unlock();
		}
	}

	@Override
	public synchronized Document reshape(Supplier<Document> command) {
		changes.writeLock().lock();
		journal.pause();
		try {
			return command.get();
		}
		finally {
			saveReshaped();
			changes.writeLock().unlock();
		}
	}

	private void saveReshaped() {
		try {
			List<Path> saved = journal.rotate();
			maps.commit();
			journal.resume();
			journal.forget(saved);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private synchronized void save() throws IOException {
		List<Path> covered;
		changes.writeLock().lock();
		try {
			covered = journal.rotate();
		}
		finally {
			changes.writeLock().unlock();
		}
		maps.commit();
		maps.sync();
		journal.forget(covered);
	}

	@Override
	public void close() {
		saver.close();
		try {
			save();
			journal.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
