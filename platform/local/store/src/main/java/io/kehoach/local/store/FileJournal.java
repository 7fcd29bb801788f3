package io.kehoach.local.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/**
 * A journal in numbered files. A record is handed to the operating system before the
 * change is acknowledged, which outlives a kill of the process; it is not forced to the
 * disk, so it may not outlive a loss of power.
 */
final class FileJournal implements Journal, AutoCloseable {

	private static final String SUFFIX = ".journal";

	private final Path folder;

	private final ByteBuf buffer = Unpooled.buffer();

	private final List<Path> earlier;

	private long number;

	private FileOutputStream current;

	private long size;

	private boolean paused;

	private @Nullable IOException failure;

	FileJournal(Path folder) throws IOException {
		this.folder = folder;
		this.earlier = files(folder);
		this.number = earlier.isEmpty() ? 0 : numberOf(earlier.getLast());
		this.current = next();
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return new ArrayList<>(files.filter((file) -> file.toString().endsWith(SUFFIX))
				.sorted(Comparator.comparingLong(FileJournal::numberOf))
				.toList());
		}
	}

	private static long numberOf(Path file) {
		return Long.parseLong(file.getFileName().toString().replace(SUFFIX, ""));
	}

	private FileOutputStream next() throws IOException {
		number++;
		size = 0;
		return new FileOutputStream(folder.resolve(number + SUFFIX).toFile());
	}

	/**
	 * The records that earlier processes and {@link #rotate} left, oldest first.
	 */
	synchronized Stream<JournalRecord> recorded() {
		return List.copyOf(earlier).stream().map(FileJournal::bytes).map(JournalRecord::readAll).flatMap(List::stream);
	}

	private static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void put(String map, Object id, Document document) {
		append(new JournalRecord(map, id, document));
	}

	@Override
	public void remove(String map, Object id) {
		append(new JournalRecord(map, id, null));
	}

	private synchronized void append(JournalRecord entry) {
		if (paused) {
			return;
		}
		if (failure != null) {
			throw new UncheckedIOException("The store takes no more changes until it is started again", failure);
		}
		buffer.clear();
		if (entry.writeTo(buffer) > BsonConstants.MAX_BSON_OBJECT_SIZE) {
			throw new MongoServerError(10334, "BSONObjectTooLarge", "document is larger than 16 MB");
		}
		try {
			buffer.readBytes(current, buffer.readableBytes());
			size += buffer.writerIndex();
		}
		catch (IOException ex) {
			failure = ex;
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Until {@link #resume} nothing is recorded, because all of it will be saved at once.
	 */
	synchronized void pause() {
		paused = true;
	}

	synchronized void resume() {
		paused = false;
	}

	/**
	 * How many bytes have been recorded since {@link #rotate}.
	 */
	synchronized long size() {
		return size;
	}

	/**
	 * Starts another file.
	 * @return the earlier files, to be forgotten when what they record is saved
	 */
	synchronized List<Path> rotate() throws IOException {
		current.close();
		earlier.add(folder.resolve(number + SUFFIX));
		current = next();
		return List.copyOf(earlier);
	}

	synchronized void forget(List<Path> saved) throws IOException {
		for (Path file : saved) {
			Files.deleteIfExists(file);
			earlier.remove(file);
		}
	}

	@Override
	public synchronized void close() throws IOException {
		current.close();
	}

}
