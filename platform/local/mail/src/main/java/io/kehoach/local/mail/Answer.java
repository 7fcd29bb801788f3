package io.kehoach.local.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

/**
 * One HTTP answer; all carry the headers that keep a mail's content from reaching
 * anything else.
 */
final class Answer {

	private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; "
			+ "base-uri 'none'; frame-ancestors 'self'";

	private final int status;

	private final String type;

	private final byte[] body;

	private final Map<String, String> headers;

	private Answer(int status, String type, byte[] body, Map<String, String> headers) {
		this.status = status;
		this.type = type;
		this.body = body;
		this.headers = headers;
	}

	static Answer page(String html) {
		return of("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
	}

	static Answer failure(int status, String message) {
		return new Answer(status, "text/plain; charset=utf-8", message.getBytes(StandardCharsets.UTF_8), Map.of());
	}

	static Answer of(String type, byte[] body) {
		return new Answer(200, type, body, Map.of());
	}

	Answer with(String name, String value) {
		Map<String, String> all = new HashMap<>(this.headers);
		all.put(name, value);
		return new Answer(this.status, this.type, this.body, all);
	}

	void writeTo(HttpExchange exchange) throws IOException {
		Headers target = exchange.getResponseHeaders();
		target.set("Content-Type", this.type);
		target.set("Content-Security-Policy", PAGE_POLICY);
		target.set("X-Content-Type-Options", "nosniff");
		target.set("Referrer-Policy", "no-referrer");
		target.set("Cache-Control", "no-store");
		this.headers.forEach(target::set);
		exchange.sendResponseHeaders(this.status, (this.body.length == 0) ? -1 : this.body.length);
		exchange.getResponseBody().write(this.body);
	}

}
