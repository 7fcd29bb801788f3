package io.kehoach.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.json.JsonMapper;

/**
 * The directory's API as the administrator's script calls it.
 */
final class Directory implements AutoCloseable {

	/** It is there already: by an earlier start, or by a person's hand. */
	private static final Set<Integer> EXISTS = Set.of(409, 412);

	private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

	private final JsonMapper json = JsonMapper.builder().build();

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final String api;

	private final Duration patience;

	private final String token;

	/**
	 * @param patience how long one call is tried again
	 */
	Directory(String api, String issuer, Duration patience) {
		this.api = api;
		this.patience = patience;
		this.token = token(issuer);
	}

	boolean has(String path) {
		return send(request(path).GET()).statusCode() == 200;
	}

	/**
	 * The key is derived, so that a start that was cut off is taken up again without
	 * doing anything twice.
	 */
	void create(String path, String key, Object body) {
		require(path, send(request(path).header("Idempotency-Key", "first-start:" + key)
			.POST(HttpRequest.BodyPublishers.ofByteArray(this.json.writeValueAsBytes(body)))));
	}

	void putNew(String path, Object body) {
		require(path, send(request(path).header("If-None-Match", "*")
			.PUT(HttpRequest.BodyPublishers.ofByteArray(this.json.writeValueAsBytes(body)))));
	}

	@Override
	public void close() {
		this.http.close();
	}

	private String token(String issuer) {
		String configuration = send(HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration")))
			.body();
		String endpoint = this.json.readTree(configuration).get("token_endpoint").asString();
		String credentials = Base64.getEncoder().encodeToString("script-admin:local".getBytes(StandardCharsets.UTF_8));
		HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(endpoint))
			.header("Authorization", "Basic " + credentials)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
		if (answer.statusCode() != 200) {
			throw new StartFailed("script-admin: " + endpoint + " " + answer.statusCode() + " " + answer.body());
		}
		return this.json.readTree(answer.body()).get("access_token").asString();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.api + path))
			.timeout(Duration.ofSeconds(30))
			.header("Authorization", "Bearer " + this.token)
			.header("Content-Type", "application/json");
	}

	private static void require(String path, HttpResponse<String> answer) {
		boolean done = answer.statusCode() / 100 == 2 || EXISTS.contains(answer.statusCode());
		if (!done) {
			throw new StartFailed(path + ": " + answer.statusCode() + " " + answer.body());
		}
	}

	/**
	 * A system that has only just started may answer late; every call here may be
	 * repeated.
	 */
	private HttpResponse<String> send(HttpRequest.Builder request) {
		long end = System.nanoTime() + this.patience.toNanos();
		while (true) {
			try {
				HttpResponse<String> answer = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
				if (!LATER.contains(answer.statusCode()) || System.nanoTime() > end) {
					return answer;
				}
			}
			catch (IOException ex) {
				if (System.nanoTime() > end) {
					throw new StartFailed(request.build().uri() + ": " + ex.getMessage(), ex);
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new StartFailed("interrupted", ex);
			}
			LockSupport.parkNanos(this.patience.toNanos() / 120);
		}
	}

}
