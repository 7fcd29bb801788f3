package io.kehoach.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One loopback port that moves the business clock of every service: {@code POST /clock
 * {"to": "2023-06-14T08:00:00+07:00"}}, and {@code GET /clock} that tells it.
 */
final class ClockControl implements AutoCloseable {

	private final JsonMapper json = JsonMapper.builder().build();

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	private final BusinessTime time;

	private final List<Part> parts;

	private final HttpServer server;

	ClockControl(int port, BusinessTime time, List<Part> parts) throws IOException {
		this.time = time;
		this.parts = parts.stream().filter((part) -> part.clockPort().isPresent()).toList();
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10);
		this.server.createContext("/clock", this::answer);
		this.server.start();
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.http.close();
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			Map<String, String> services = new TreeMap<>();
			int status = switch (exchange.getRequestMethod()) {
				case "GET" -> 200;
				case "POST" -> move(exchange, services);
				default -> 405;
			};
			byte[] body = this.json.writeValueAsBytes(Map.of("now", this.time.now().toString(), "services", services));
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(status, body.length);
			exchange.getResponseBody().write(body);
		}
	}

	private int move(HttpExchange exchange, Map<String, String> services) throws IOException {
		try {
			String to = this.json.readValue(exchange.getRequestBody().readNBytes(1024), Move.class).to();
			Instant target = OffsetDateTime.parse(Objects.requireNonNullElse(to, "")).toInstant();
			if (!this.time.moveTo(target)) {
				return 409;
			}
			this.parts.forEach((part) -> services.put(part.name(), forward(part, target)));
			return services.values().stream().allMatch("200"::equals) ? 200 : 502;
		}
		catch (JacksonException | DateTimeException ex) {
			return 400;
		}
	}

	/** A part that does not answer is told the time when it is started again. */
	private String forward(Part part, Instant target) {
		try {
			HttpRequest request = HttpRequest
				.newBuilder(URI.create("http://127.0.0.1:" + part.clockPort().orElseThrow().number() + "/clock"))
				.timeout(Duration.ofSeconds(10))
				.POST(HttpRequest.BodyPublishers.ofByteArray(this.json.writeValueAsBytes(new Move(target.toString()))))
				.build();
			return Integer.toString(this.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
		}
		catch (IOException ex) {
			return "unreachable";
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return "interrupted";
		}
	}

	private record Move(@Nullable String to) {

	}

}
