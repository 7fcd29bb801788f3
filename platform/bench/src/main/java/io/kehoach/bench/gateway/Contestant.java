package io.kehoach.bench.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.kehoach.bench.system.LocalParts;

/**
 * One gateway in a process of its own, started with the same JVM flags as the other.
 */
final class Contestant implements AutoCloseable {

	private static final Duration LONGEST_START = Duration.ofMinutes(2);

	private static final long LONGEST_STOP_SECONDS = 20;

	private final Process process;

	private final int port;

	private Contestant(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/**
	 * @param program what the JVM is to run: a class path and a main class, or a jar
	 * @param settings its properties
	 */
	static Contestant start(List<String> program, Map<String, String> settings, Path log) throws IOException {
		int port = freePort();
		List<String> command = new ArrayList<>(List.of(LocalParts.java(), "-Xmx256m", "-XX:+UseSerialGC",
				"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
				"-Dserver.address=127.0.0.1", "-Dserver.port=" + port, "-Dmanagement.server.port=" + freePort(),
				"-Dlogging.level.root=warn", "-Dspring.threads.virtual.enabled=true"));
		settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
		command.addAll(program);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		return new Contestant(process, port);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	String url() {
		return "http://127.0.0.1:" + this.port;
	}

	/** Processor time used so far: tells something even while others use the machine. */
	Duration used() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	/** Until a call with a token passes all the way. */
	void awaitReady(String path, String token) throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path))
			.header("Authorization", "Bearer " + token)
			.build();
		Instant end = Instant.now().plus(LONGEST_START);
		try (HttpClient client = HttpClient.newHttpClient()) {
			while (!answers(client, request)) {
				if (!this.process.isAlive() || Instant.now().isAfter(end)) {
					throw new IllegalStateException("A gateway did not start; its log is in target/measured");
				}
				TimeUnit.MILLISECONDS.sleep(200);
			}
		}
	}

	private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
		try {
			return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		LocalParts.end(this.process, LONGEST_STOP_SECONDS);
	}

}
