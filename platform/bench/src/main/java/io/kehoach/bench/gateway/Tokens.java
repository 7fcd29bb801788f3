package io.kehoach.bench.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import tools.jackson.databind.json.JsonMapper;

/** Access tokens of the local identity provider's script clients. */
public record Tokens(String issuer) {

	public String of(String client) throws IOException, InterruptedException {
		String secret = Base64.getEncoder().encodeToString((client + ":local").getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.issuer + "/oauth2/token"))
			.header("Authorization", "Basic " + secret)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
			.build();
		try (HttpClient http = HttpClient.newHttpClient()) {
			String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
			return JsonMapper.shared().readTree(answer).get("access_token").asString();
		}
	}

}
