package io.kehoach.local.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A {@link StoreServer} in a JVM of its own.
 */
final class StoreProcess implements AutoCloseable {

	private final Process process;

	private final String connectionString;

	private StoreProcess(Process process, String connectionString) {
		this.process = process;
		this.connectionString = connectionString;
	}

	static StoreProcess start(Path dataDir) throws IOException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process process = new ProcessBuilder(List.of(java, "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"-Dstore.save-millis=50", "-cp", System.getProperty("java.class.path"), StoreServer.class.getName(),
				dataDir.toString(), "0"))
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		BufferedReader lines = process.inputReader();
		String line = lines.readLine();
		while (line != null && !line.startsWith("Store ready: ")) {
			line = lines.readLine();
		}
		if (line == null) {
			throw new IOException("The store did not start: exit code " + process.onExit().join().exitValue());
		}
		return new StoreProcess(process, line.split(" ")[2]);
	}

	String connectionString() {
		return connectionString;
	}

	/** As kill -9. */
	void kill() {
		process.destroyForcibly().onExit().join();
	}

	/** As SIGTERM. */
	boolean stop() throws InterruptedException {
		process.destroy();
		return process.waitFor(20, TimeUnit.SECONDS);
	}

	@Override
	public void close() {
		kill();
	}

}
