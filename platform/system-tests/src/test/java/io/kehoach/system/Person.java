package io.kehoach.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person signed in through the gateway as a browser does it: code flow at the identity
 * provider, then a session cookie and a CSRF token. No token ever reaches this side.
 */
final class Person implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Pattern HIDDEN = Pattern
		.compile("<input[^>]*name=\"_csrf\"[^>]*value=\"([^\"]+)\"|<input[^>]*value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

	private final HttpClient http;

	private final String gateway;

	private String csrf = "";

	private boolean patient;

	private Person(String gateway) {
		this.gateway = gateway;
		this.http = HttpClient.newBuilder()
			.cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
			.followRedirects(HttpClient.Redirect.NORMAL)
			.connectTimeout(Duration.ofSeconds(5))
			.build();
	}

	static Person signIn(RunningSystem system, String username) {
		Person person = new Person(system.address("gateway"));
		HttpResponse<String> form = person
			.exchange(HttpRequest.newBuilder(URI.create(person.gateway + "/oauth2/authorization/kehoach"))
				.header("Accept", "text/html")
				.build());
		Matcher hidden = HIDDEN.matcher(form.body());
		String token = hidden.find() ? (hidden.group(1) != null) ? hidden.group(1) : hidden.group(2) : "";
		HttpResponse<String> home = person.exchange(HttpRequest.newBuilder(form.uri().resolve("/login"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html")
			.POST(HttpRequest.BodyPublishers
				.ofString(form(Map.of("username", username, "password", "kehoach", "_csrf", token))))
			.build());
		if (home.statusCode() != 200 || !home.uri().toString().startsWith(person.gateway)) {
			throw new IllegalStateException(
					username + " is not signed in: " + home.statusCode() + " at " + home.uri() + "\n" + home.body());
		}
		person.csrf = person.get("/api/session").body().at("/csrf/token").asString("");
		if (person.csrf.isEmpty()) {
			person.csrf = person.get("/api/session").body().path("csrf").asString("");
		}
		return person;
	}

	/**
	 * Asks again while a service is away, as clients should: every command carries its
	 * key or the revision it was given on, so that a repeat has no second effect.
	 */
	Person patient() {
		this.patient = true;
		return this;
	}

	private static String form(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	Reply get(String path) {
		return reply(HttpRequest.newBuilder(URI.create(this.gateway + path)).GET().build());
	}

	Reply post(String path, Object body) {
		return post(path, body, null);
	}

	/** A command on what this person saw. */
	Reply post(String path, Object body, String etag) {
		return post(path, body, etag, UUID.randomUUID().toString());
	}

	Reply post(String path, Object body, String etag, String key) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.gateway + path))
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", key)
			.header("X-CSRF-TOKEN", this.csrf)
			.header("X-XSRF-TOKEN", this.csrf)
			.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
		if (etag != null) {
			request.header("If-Match", etag);
		}
		return reply(request.build());
	}

	Reply patch(String path, Object body, String etag) {
		return reply(HttpRequest.newBuilder(URI.create(this.gateway + path))
			.header("Content-Type", "application/merge-patch+json")
			.header("X-CSRF-TOKEN", this.csrf)
			.header("X-XSRF-TOKEN", this.csrf)
			.header("If-Match", etag)
			.method("PATCH", HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
			.build());
	}

	Reply upload(String path, byte[] content, String mediaType) {
		return reply(HttpRequest.newBuilder(URI.create(this.gateway + path))
			.header("Content-Type", mediaType)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.header("X-CSRF-TOKEN", this.csrf)
			.header("X-XSRF-TOKEN", this.csrf)
			.POST(HttpRequest.BodyPublishers.ofByteArray(content))
			.build());
	}

	/** Keeps a file as the browser does, in a folder under {@code target}. */
	Path download(String path, String folder, String name) throws IOException {
		Path kept = Files.createDirectories(Path.of("target", folder)).resolve(name);
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.gateway + path)).GET().build();
		try {
			HttpResponse<Path> response = this.http.send(request, HttpResponse.BodyHandlers.ofFile(kept));
			if (response.statusCode() != 200) {
				throw new IllegalStateException(path + " -> " + response.statusCode() + " " + Files.readString(kept));
			}
			return kept;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private Reply reply(HttpRequest request) {
		return this.patient ? PlanJourney.await(Duration.ofMinutes(2))
			.until(() -> replyOnce(request), (reply) -> reply.status() != 503) : replyOnce(request);
	}

	private Reply replyOnce(HttpRequest request) {
		HttpResponse<String> response = exchange(request);
		String body = response.body();
		JsonNode json = (body.startsWith("{") || body.startsWith("[")) ? JSON.readTree(body) : JSON.createObjectNode();
		return new Reply(request.method() + " " + request.uri().getPath(), response.statusCode(), response.headers(),
				json, body);
	}

	private HttpResponse<String> exchange(HttpRequest request) {
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(request + ": " + ex, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.http.close();
	}

}
