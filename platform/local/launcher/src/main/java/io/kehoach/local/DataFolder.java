package io.kehoach.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * The folder with everything the system keeps, held by one launcher at a time.
 */
final class DataFolder implements AutoCloseable {

	private final Path path;

	private final FileChannel channel;

	private DataFolder(Path path, FileChannel channel) {
		this.path = path;
		this.channel = channel;
	}

	static DataFolder open(Path path) throws IOException {
		Files.createDirectories(path);
		FileChannel channel = FileChannel.open(path.resolve("launcher.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		if (lock(channel) == null) {
			channel.close();
			throw new StartFailed(
					"Hệ thống đang chạy hoặc đang dừng trên thư mục %1$s / Kehoach is running or stopping on %1$s"
						.formatted(path));
		}
		return new DataFolder(path, channel);
	}

	Path path() {
		return this.path;
	}

	/** The log of a start before this one is kept beside the new one. */
	Path newLog(String name) {
		Path log = this.path.resolve("logs").resolve(name + ".log");
		try {
			if (Files.exists(log)) {
				Files.move(log, log.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return log;
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

	private static @Nullable FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

}
