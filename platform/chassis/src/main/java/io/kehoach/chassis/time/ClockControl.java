package io.kehoach.chassis.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kehoach.chassis.events.EventJson;
import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;

/**
 * The loopback port that moves the business clock forward, never back: {@code POST /clock
 * {"to": "…"}}. For local mode only; it exists where {@code kehoach.clock-control-port}
 * is set.
 */
public final class ClockControl implements SmartLifecycle {

	private static final int LONGEST_BODY = 1024;

	private final MovableClock clock;

	private final int port;

	private @Nullable HttpServer server;

	public ClockControl(MovableClock clock, int port) {
		this.clock = clock;
		this.port = port;
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			int status = switch (exchange.getRequestMethod()) {
				case "GET" -> 200;
				case "POST" -> move(exchange);
				default -> 405;
			};
			byte[] body = EventJson.write(Map.of("now", this.clock.instant().toString()))
				.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(status, body.length);
			exchange.getResponseBody().write(body);
		}
	}

	private int move(HttpExchange exchange) throws IOException {
		try {
			Move move = EventJson.read(exchange.getRequestBody().readNBytes(LONGEST_BODY), Move.class);
			return this.clock.moveTo(OffsetDateTime.parse(Objects.requireNonNullElse(move.to(), "")).toInstant()) ? 200
					: 409;
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			return 400;
		}
	}

	@Override
	public void start() {
		try {
			HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port),
					0);
			started.createContext("/clock", this::answer);
			started.start();
			this.server = started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Clock control port " + this.port + " is not free", ex);
		}
	}

	@Override
	public void stop() {
		if (this.server != null) {
			this.server.stop(0);
			this.server = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.server != null;
	}

	private record Move(@Nullable String to) {
	}

}
