package io.kehoach.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * An identity provider small enough to read: it signs everybody in as the one user it has
 * and insists on PKCE.
 */
public final class FakeIdentity implements AutoCloseable {

	private final JsonMapper json = new JsonMapper();

	private final RSAKey key = newKey();

	private final HttpServer server;

	private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

	/** Counts uses of the refresh token. */
	public final AtomicInteger renewals = new AtomicInteger();

	/** How long access tokens given to browsers live. */
	public volatile long tokenSeconds = 600;

	/** Refuses renewal: the session was ended at the provider. */
	public volatile boolean refusesRenewal;

	public volatile List<String> roles = List.of("office", "director", "admin");

	public volatile String unit = "vp";

	public FakeIdentity() throws IOException {
		this(0);
	}

	public FakeIdentity(int port) throws IOException {
		this.server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
		this.server.createContext("/.well-known/openid-configuration", (exchange) -> send(exchange, discovery()));
		this.server.createContext("/jwks",
				(exchange) -> send(exchange, new JWKSet(this.key.toPublicJWK()).toJSONObject()));
		this.server.createContext("/authorize", this::authorize);
		this.server.createContext("/token", this::token);
		this.server.start();
	}

	public String issuer() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/** A valid token for API clients. */
	public String accessToken() {
		return sign(this.key, (claims) -> {
		});
	}

	/** A token that differs from the valid one by what is changed. */
	public String accessToken(Consumer<JWTClaimsSet.Builder> change) {
		return sign(this.key, change);
	}

	/** A token by keys that nobody published. */
	public String foreignToken() {
		return sign(newKey(), (claims) -> {
		});
	}

	public RSAKey key() {
		return this.key;
	}

	private String sign(RSAKey signer, Consumer<JWTClaimsSet.Builder> change) {
		try {
			JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer())
				.subject("u-1")
				.audience("kehoach")
				.issueTime(new Date())
				.expirationTime(Date.from(Instant.now().plusSeconds(this.tokenSeconds)))
				.jwtID(UUID.randomUUID().toString())
				.claim("name", "Nguyễn Thị Hà")
				.claim("unit", this.unit)
				.claim("roles", this.roles);
			change.accept(claims);
			SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(this.key.getKeyID()).build(),
					claims.build());
			jwt.sign(new RSASSASigner(signer));
			return jwt.serialize();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Map<String, Object> discovery() {
		return Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/authorize", "token_endpoint",
				issuer() + "/token", "jwks_uri", issuer() + "/jwks", "end_session_endpoint", issuer() + "/logout",
				"subject_types_supported", List.of("public"), "response_types_supported", List.of("code"),
				"id_token_signing_alg_values_supported", List.of("RS256"), "token_endpoint_auth_methods_supported",
				List.of("client_secret_basic"));
	}

	private void authorize(HttpExchange exchange) throws IOException {
		Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
		String code = UUID.randomUUID().toString();
		this.codes.put(code, query);
		exchange.getResponseHeaders()
			.add("Location", query.get("redirect_uri") + "?code=" + code + "&state="
					+ URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8));
		exchange.sendResponseHeaders(302, -1);
		exchange.close();
	}

	private void token(HttpExchange exchange) throws IOException {
		Map<String, String> body = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		if ("refresh_token".equals(body.get("grant_type"))) {
			this.renewals.incrementAndGet();
			if (this.refusesRenewal) {
				send(exchange, 400, Map.of("error", "invalid_grant"));
				return;
			}
			send(exchange, Map.of("access_token", accessToken(), "token_type", "Bearer", "expires_in",
					this.tokenSeconds, "refresh_token", "again"));
			return;
		}
		Map<String, String> asked = this.codes.remove(body.get("code"));
		if (asked == null || !asked.get("code_challenge").equals(challenge(body.get("code_verifier")))) {
			send(exchange, 400, Map.of("error", "invalid_grant"));
			return;
		}
		String id = sign(this.key, (claims) -> claims.audience("gateway").claim("nonce", asked.get("nonce")));
		send(exchange, Map.of("access_token", accessToken(), "token_type", "Bearer", "expires_in", this.tokenSeconds,
				"refresh_token", "again", "id_token", id, "scope", "openid profile"));
	}

	private static String challenge(String verifier) {
		try {
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8)));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> form(String text) {
		return Arrays.stream(text.split("&"))
			.map((pair) -> pair.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
	}

	private void send(HttpExchange exchange, Object body) throws IOException {
		send(exchange, 200, body);
	}

	private void send(HttpExchange exchange, int status, Object body) throws IOException {
		byte[] bytes = this.json.writeValueAsBytes(body);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private static RSAKey newKey() {
		try {
			return new RSAKeyGenerator(2048).keyID("k1").generate();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
