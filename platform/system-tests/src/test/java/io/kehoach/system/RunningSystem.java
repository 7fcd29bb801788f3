package io.kehoach.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole system as a user starts it, on its own ports and in its own data folder. It
 * owns the launcher it started and ends nothing else.
 */
final class RunningSystem implements AutoCloseable {

	private static final Duration LONGEST_START = Duration.ofMinutes(6);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static RunningSystem shared;

	private final Process launcher;

	private final Path data;

	private RunningSystem(Process launcher, Path data) {
		this.launcher = launcher;
		this.data = data;
	}

	/**
	 * @param name folder under {@code target} for data and logs
	 * @param offset added to every default port, so that a system of the developer's can
	 * run beside
	 * @param clock where the business clock starts
	 */
	static RunningSystem start(String name, int offset, String clock, Map<String, String> properties)
			throws IOException {
		Path data = Path.of("target", name).toAbsolutePath();
		deleteRecursively(data);
		Files.createDirectories(data);
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
						"-Dkehoach.root=" + root(), "-Dkehoach.data=" + data, "-Dkehoach.ports.offset=" + offset,
						"-Dclock=" + clock, "-Dkehoach.exit-with-parent=true", "-Dkehoach.aot=false"));
		properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
		command.add("io.kehoach.local.Launcher");
		Process launcher = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(data.resolve("launcher.log").toFile())
			.start();
		RunningSystem system = new RunningSystem(launcher, data);
		system.awaitReady();
		return system;
	}

	/**
	 * The system that journeys share which do not kill it: started by the first that
	 * asks, ended with this JVM.
	 */
	static synchronized RunningSystem shared() throws IOException {
		if (shared == null) {
			RunningSystem started = start("shared", 5_000, "2023-01-16T08:00:00+07:00", Map.of());
			Runtime.getRuntime().addShutdownHook(new Thread(started::close));
			shared = started;
		}
		return shared;
	}

	static Path root() {
		return Path.of(System.getProperty("contracts.root", "../..")).toAbsolutePath().normalize();
	}

	private void awaitReady() {
		try {
			Awaitility.await().atMost(LONGEST_START).pollInterval(Duration.ofMillis(200)).until(() -> {
				if (!this.launcher.isAlive()) {
					throw new IllegalStateException("The launcher ended:\n" + log());
				}
				return Files.exists(this.data.resolve("run.json"));
			});
		}
		catch (RuntimeException ex) {
			close();
			throw new IllegalStateException("Not ready:\n" + log(), ex);
		}
	}

	String log() {
		try {
			return Files.readString(this.data.resolve("launcher.log"));
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	JsonNode run() {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.ignoreExceptions()
			.until(() -> JSON.readTree(Files.readString(this.data.resolve("run.json"))), (node) -> node.has("parts"));
	}

	String address(String name) {
		return run().get(name).asString();
	}

	/** Lets the business clock jump, in every service. */
	void clock(String rfc3339) {
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpResponse<String> moved = http.send(HttpRequest.newBuilder(URI.create(address("clock")))
				.POST(HttpRequest.BodyPublishers.ofString("{\"to\":\"" + rfc3339 + "\"}"))
				.build(), HttpResponse.BodyHandlers.ofString());
			if (moved.statusCode() != 200) {
				throw new IllegalStateException("Clock not moved: " + moved.statusCode() + " " + moved.body());
			}
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Ends one part as a power cut would; the launcher, told to supervise, starts it
	 * again.
	 */
	void kill(String part) {
		long pid = run().at("/parts/" + part + "/pid").asLong();
		ProcessHandle.of(pid).orElseThrow().destroyForcibly();
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> run().at("/parts/" + part + "/pid").asLong() != pid);
	}

	@Override
	public void close() {
		this.launcher.destroy();
		try {
			if (!this.launcher.waitFor(60, TimeUnit.SECONDS)) {
				this.launcher.descendants().forEach(ProcessHandle::destroyForcibly);
				this.launcher.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.launcher.destroyForcibly();
		}
	}

	private static void deleteRecursively(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (var paths = Files.walk(folder)) {
				for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			}
		}
	}

}
