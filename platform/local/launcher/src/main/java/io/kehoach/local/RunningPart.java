package io.kehoach.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * One part as a process: started, watched until it is ready, stopped.
 */
final class RunningPart {

	private static final int TAIL_BYTES = 4000;

	private final Part part;

	private final Program program;

	private final AotCache aot;

	private final Path log;

	private volatile @Nullable Process process;

	private volatile Instant startedAt = Instant.EPOCH;

	RunningPart(Part part, Program program, AotCache aot, Path log) {
		this.part = part;
		this.program = program;
		this.aot = aot;
		this.log = log;
	}

	Part part() {
		return this.part;
	}

	Process process() {
		return Objects.requireNonNull(this.process, this.part.name());
	}

	Instant startedAt() {
		return this.startedAt;
	}

	boolean started() {
		return this.process != null;
	}

	void start(Path childJar, List<String> options, Map<String, String> environment) {
		try {
			Files.createDirectories(this.log.getParent());
			ProcessBuilder builder = new ProcessBuilder(
					Jvm.command(this.part, this.program, childJar, this.aot.options(), options))
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
			builder.environment().putAll(this.part.environment());
			builder.environment().putAll(environment);
			this.startedAt = Instant.now();
			this.process = builder.start();
		}
		catch (IOException ex) {
			throw new StartFailed(this.part.name() + ": " + ex.getMessage(), ex);
		}
	}

	/**
	 * Returns once the part can be used, how long that took; fails as soon as its process
	 * ends.
	 */
	Duration awaitReady(Duration longest) {
		while (!this.part.readiness().reached()) {
			if (hasEnded()) {
				throw new StartFailed(endMessage());
			}
			if (age().compareTo(longest) > 0) {
				throw new StartFailed("%1$s chưa sẵn sàng sau %2$s / %1$s is not ready after %2$s%n%3$s"
					.formatted(this.part.name(), Console.seconds(longest), tail()));
			}
		}
		return age();
	}

	/**
	 * Asks the process to stop by closing its standard input and makes it stop if it does
	 * not.
	 */
	void stop(Duration longest) {
		Process running = process();
		try {
			running.getOutputStream().close();
			if (!running.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
				running.destroyForcibly();
			}
		}
		catch (IOException ex) {
			running.destroyForcibly();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			running.destroyForcibly();
		}
		this.aot.stopped(exitCode(running));
	}

	/**
	 * Not by {@link Process#onExit()}: its completion may never come while this JVM is
	 * shutting down.
	 * @return -1 where the process has not ended even now
	 */
	private static int exitCode(Process ended) {
		try {
			return ended.waitFor(10, TimeUnit.SECONDS) ? ended.exitValue() : -1;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return -1;
		}
	}

	boolean recordsStart() {
		return this.aot.recording();
	}

	String endMessage() {
		return "%1$s đã dừng với mã %2$d / %1$s ended with code %2$d (%3$s)%n%4$s".formatted(this.part.name(),
				exitCode(process()), this.log, tail());
	}

	private Duration age() {
		return Duration.between(this.startedAt, Instant.now());
	}

	/** Waits a moment, so that the caller's loop looks again soon but not at once. */
	private boolean hasEnded() {
		try {
			return process().waitFor(50, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartFailed(this.part.name(), ex);
		}
	}

	private String tail() {
		try (RandomAccessFile file = new RandomAccessFile(this.log.toFile(), "r")) {
			file.seek(Math.max(0, file.length() - TAIL_BYTES));
			byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
			file.readFully(bytes);
			return new String(bytes, StandardCharsets.UTF_8).indent(4);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
