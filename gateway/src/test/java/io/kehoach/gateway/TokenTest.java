package io.kehoach.gateway;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.Function;
import java.util.stream.Stream;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which access tokens open the door.
 */
class TokenTest {

	private static Surroundings around;

	private static ConfigurableApplicationContext gateway;

	private static int port;

	@BeforeAll
	static void start() throws IOException {
		around = new Surroundings();
		gateway = around.gateway();
		port = Surroundings.portOf(gateway);
	}

	@AfterAll
	static void stop() {
		gateway.close();
		around.close();
	}

	static Stream<Named<Function<FakeIdentity, String>>> refused() {
		Instant past = Instant.now().minusSeconds(120);
		return Stream.of(
				named("for another audience", (id) -> id.accessToken((claims) -> claims.audience("other-system"))),
				named("without audience", (id) -> id.accessToken((claims) -> claims.audience((String) null))),
				named("of another issuer", (id) -> id.accessToken((claims) -> claims.issuer("http://evil.example"))),
				named("without issuer", (id) -> id.accessToken((claims) -> claims.issuer(null))),
				named("expired", (id) -> id.accessToken((claims) -> claims.expirationTime(Date.from(past)))),
				named("without expiry", (id) -> id.accessToken((claims) -> claims.expirationTime(null))),
				named("not yet valid",
						(id) -> id
							.accessToken((claims) -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(600))))),
				named("signed by a stranger", FakeIdentity::foreignToken), named("unsigned", TokenTest::unsigned),
				named("signed with the public key as a secret", TokenTest::confused),
				named("with a changed payload", TokenTest::changed), named("of no form", (id) -> "not-a-token"));
	}

	private static Named<Function<FakeIdentity, String>> named(String name, Function<FakeIdentity, String> token) {
		return Named.of(name, token);
	}

	@ParameterizedTest
	@MethodSource("refused")
	void tokenIsRefused(Function<FakeIdentity, String> token) {
		int before = around.plans.calls.size();
		HttpResponse<String> answer = call(token.apply(around.identity), "vi");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
		assertThat(answer.body()).contains("/problems/token-rejected", "Mã truy cập không được chấp nhận");
		assertThat(around.plans.calls).hasSize(before);
	}

	@Test
	void refusalSpeaksEnglishWhereAsked() {
		assertThat(call(around.identity.foreignToken(), "en-GB,vi;q=0.5").body())
			.contains("The access token is not accepted");
	}

	@Test
	void goodTokenIsPassedOnAsItCame() {
		String token = around.identity.accessToken();
		assertThat(call(token, "vi").statusCode()).isEqualTo(200);
		assertThat(around.plans.lastCall().headers()).containsEntry("authorization", "Bearer " + token);
	}

	@Test
	void sessionOfAnApiClientNamesItToo() {
		HttpResponse<String> session = new Browser(port).send("/api/session",
				(request) -> request.header("Authorization", "Bearer " + around.identity.accessToken()));
		assertThat(session.body()).contains("\"subject\":\"u-1\"", "\"csrf\":null");
	}

	private static HttpResponse<String> call(String token, String language) {
		return new Browser(port).send("/api/plans",
				(request) -> request.header("Authorization", "Bearer " + token).header("Accept-Language", language));
	}

	private static JWTClaimsSet claims(FakeIdentity identity) {
		return new JWTClaimsSet.Builder().issuer(identity.issuer())
			.subject("u-1")
			.audience("kehoach")
			.expirationTime(Date.from(Instant.now().plusSeconds(600)))
			.build();
	}

	private static String unsigned(FakeIdentity identity) {
		return new PlainJWT(claims(identity)).serialize();
	}

	private static String confused(FakeIdentity identity) {
		try {
			SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(),
					claims(identity));
			jwt.sign(new MACSigner(identity.key().toRSAPublicKey().getEncoded()));
			return jwt.serialize();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String changed(FakeIdentity identity) {
		String[] parts = identity.accessToken().split("\\.");
		String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("\"vp\"",
				"\"so\"");
		return parts[0] + "."
				+ Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + "."
				+ parts[2];
	}

}
