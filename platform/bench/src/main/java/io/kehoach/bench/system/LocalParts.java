package io.kehoach.bench.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The system, or some of its parts, as the launcher starts it in its own process, on
 * ports beside those of a developer's system.
 */
public final class LocalParts implements AutoCloseable {

	/** Far from the standard ports, and from those moved by the tests. */
	private static final int OFFSET = 7000;

	private static final int FIRST_PORT = 8080;

	private static final int SMTP = 16_025;

	private static final int CLOCK = 8099;

	private static final long LONGEST_START_SECONDS = 600;

	private static final long LONGEST_STOP_SECONDS = 240;

	private final Process launcher;

	private final Path data;

	private final CompletableFuture<Instant> firstLine = new CompletableFuture<>();

	private final CompletableFuture<Instant> ready = new CompletableFuture<>();

	private LocalParts(Process launcher, Path data) {
		this.launcher = launcher;
		this.data = data;
		Thread.ofVirtual().start(this::read);
	}

	/**
	 * Returns at once.
	 * @param only the parts, blank for all of them with the fictitious department
	 */
	public static LocalParts start(Path root, Path data, String only) throws IOException {
		return start(root, data, only, "");
	}

	/**
	 * Returns at once.
	 * @param clock where the business clocks start, blank for now
	 */
	public static LocalParts start(Path root, Path data, String only, String clock) throws IOException {
		return start(root, data, only, clock, Map.of());
	}

	/**
	 * Returns at once.
	 * @param environment servers that take the place of parts, and settings of the parts
	 */
	public static LocalParts start(Path root, Path data, String only, String clock, Map<String, String> environment)
			throws IOException {
		List<String> command = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m",
				"-Dkehoach.root=" + root, "-Dkehoach.exit-with-parent=true", "-Dkehoach.ports.offset=" + OFFSET,
				"-Dkehoach.ports.smtp=" + SMTP, "-Dkehoach.data=" + data, "-Dkehoach.only=" + only,
				"-Dclock=" + clock));
		if (!only.isBlank()) {
			// Compiled as far as in a container: the loop in this process that it is
			// compared with is, too.
			command.addAll(List.of("-Dkehoach.skip-seed=true", "-Dkehoach.store.heap=1024",
					"-Dkehoach.jvm-options=-XX:TieredStopAtLevel=4"));
		}
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.kehoach.local.Launcher"));
		ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true);
		launcher.environment().putAll(environment);
		return new LocalParts(launcher.start(), data);
	}

	public static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private void read() {
		List<String> said = new ArrayList<>();
		try (BufferedReader lines = this.launcher.inputReader(StandardCharsets.UTF_8)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				this.firstLine.complete(Instant.now());
				if (line.contains("READY:")) {
					this.ready.complete(Instant.now());
				}
				said.add(line);
			}
		}
		catch (IOException ex) {
			this.ready.completeExceptionally(ex);
		}
		this.ready.completeExceptionally(new IllegalStateException(String.join("\n", said)));
	}

	/** From the launcher's first line to its ready line. */
	public Duration awaitReady() throws InterruptedException, ExecutionException, TimeoutException {
		Instant end = this.ready.get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
		return Duration.between(this.firstLine.join(), end);
	}

	public String brokers() {
		return run().get("kafka").asString();
	}

	public String storeUri() {
		return run().get("store").asString();
	}

	public String issuer() {
		return run().get("issuer").asString();
	}

	/**
	 * Where the service with this number listens: gateway 0, plan 1, task 2, report 3.
	 */
	public static String service(int number) {
		return "http://localhost:" + (FIRST_PORT + number + OFFSET);
	}

	/** Forward only. */
	public void moveClock(String to) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + (CLOCK + OFFSET) + "/clock"))
			.POST(HttpRequest.BodyPublishers.ofString("{\"to\": \"" + to + "\"}"))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() != 200) {
				throw new IllegalStateException(answer.body());
			}
		}
	}

	/** The launcher and all it has started. */
	public List<Long> pids() {
		JsonNode run = run();
		return Stream
			.concat(Stream.of(run.get("launcherPid").asLong()),
					run.get("parts").valueStream().map((part) -> part.get("pid").asLong()))
			.toList();
	}

	/** Processor time that each part has used so far. */
	public Map<String, Duration> used() {
		return run().get("parts")
			.propertyStream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(part) -> ProcessHandle.of(part.getValue().get("pid").asLong())
						.flatMap((process) -> process.info().totalCpuDuration())
						.orElse(Duration.ZERO)));
	}

	/** Where a part's program lies taken apart: its own jar, and its libraries. */
	public Path program(String part) throws IOException {
		try (Stream<Path> homes = Files.list(this.data.resolve("programs").resolve(part))) {
			return homes.filter(Files::isDirectory).findFirst().orElseThrow();
		}
	}

	private JsonNode run() {
		return JsonMapper.shared().readTree(this.data.resolve("run.json"));
	}

	@Override
	public void close() {
		end(this.launcher, LONGEST_STOP_SECONDS);
	}

	/** Asks a process to end, and insists when it has not after that time. */
	public static void end(Process process, long longestSeconds) {
		process.destroy();
		process.onExit().completeOnTimeout(process, longestSeconds, TimeUnit.SECONDS).join();
		if (process.isAlive()) {
			process.destroyForcibly();
		}
	}

}
