package io.kehoach.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The JDK's AOT cache of one program: recorded by its first run, written when that run
 * stops, used from the second. A cache the JVM does not like it ignores by itself; one
 * that was cut off while it was written never gets its name.
 */
final class AotCache {

	private final Path file;

	private final Path part;

	private final boolean enabled;

	AotCache(Path home, boolean enabled) {
		// Bound to the JDK that wrote it.
		this.file = home.resolve("start-" + Runtime.version().toString().replaceAll("[^0-9A-Za-z.]", "-") + ".aot");
		this.part = this.file.resolveSibling(this.file.getFileName() + ".part");
		this.enabled = enabled;
	}

	List<String> options() {
		if (!this.enabled) {
			return List.of();
		}
		// Every class that a cache cannot hold would be a line in the log.
		return List.of(Files.exists(this.file) ? "-XX:AOTCache=" + this.file : "-XX:AOTCacheOutput=" + this.part,
				"-Xlog:aot*=error");
	}

	/**
	 * Whether the run that was started with {@link #options()} writes a cache as it
	 * stops.
	 */
	boolean recording() {
		return this.enabled && !Files.exists(this.file);
	}

	void stopped(int exitCode) {
		try {
			if (exitCode == 0 && recording() && Files.exists(this.part)) {
				Files.move(this.part, this.file, StandardCopyOption.ATOMIC_MOVE);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
