package io.kehoach.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands for a service: remembers what reached it and answers as told.
 */
final class FakeService implements AutoCloseable {

	record Call(String method, String path, Map<String, String> headers, int bodyLength) {
	}

	final List<Call> calls = new CopyOnWriteArrayList<>();

	volatile HttpHandler answer = (exchange) -> text(exchange, 200, "{}");

	private final HttpServer server;

	FakeService() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	String url() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	Call lastCall() {
		return this.calls.getLast();
	}

	private void handle(HttpExchange exchange) throws IOException {
		byte[] body = exchange.getRequestBody().readAllBytes();
		Map<String, String> headers = exchange.getRequestHeaders()
			.entrySet()
			.stream()
			.collect(Collectors.toMap((header) -> header.getKey().toLowerCase(Locale.ROOT),
					(header) -> String.join(",", header.getValue())));
		this.calls
			.add(new Call(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body.length));
		this.answer.handle(exchange);
	}

	static void text(HttpExchange exchange, int status, String body) throws IOException {
		send(exchange, status, body, "application/json");
	}

	static void send(HttpExchange exchange, int status, String body, String type) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", type);
		exchange.sendResponseHeaders(status, bytes.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(bytes);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
