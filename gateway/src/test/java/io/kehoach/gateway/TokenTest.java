package io.kehoach.gateway;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import java.util.stream.Stream;

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
				named("signed by a stranger", FakeIdentity::foreignToken),
				named("signed by a stranger whose key it brings", CraftedTokens::withItsOwnKey),
				named("signed by a stranger whose key it points to", CraftedTokens::pointingToItsKey),
				named("of a key nobody has", CraftedTokens::ofUnknownKey), named("unsigned", CraftedTokens::unsigned),
				named("signed with the public key as a secret", CraftedTokens::confused),
				named("signed by a longer digest", CraftedTokens::longerDigest),
				named("with a mark that must be understood", CraftedTokens::critical),
				named("with a changed payload", CraftedTokens::changed),
				named("with another's signature", CraftedTokens::swapped),
				named("without its signature", (id) -> id.accessToken().replaceAll("[^.]*$", "")),
				named("twice in one", (id) -> id.accessToken() + " " + id.accessToken()),
				named("of nothing but dots", (id) -> ".."), named("of no form", (id) -> "not-a-token"));
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
	void twoTokensAreRefusedEvenWhereBothAreGood() {
		int before = around.plans.calls.size();
		HttpResponse<String> answer = new Browser(port).send("/api/plans",
				(request) -> request.header("Authorization", "Bearer " + around.identity.accessToken())
					.header("Authorization", "Bearer " + around.identity.accessToken()));
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(around.plans.calls).hasSize(before);
	}

	@Test
	void tokenInTheAddressCountsForNothing() {
		assertThat(new Browser(port).get("/api/plans?access_token=" + around.identity.accessToken()).statusCode())
			.isEqualTo(401);
	}

	@Test
	void tokenOf64KibibytesIsNotEvenRead() {
		int before = around.plans.calls.size();
		String token = around.identity.accessToken((claims) -> claims.claim("x", "y".repeat(48 * 1024)));
		assertThat(call(token, "vi").statusCode()).isBetween(400, 431);
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

}
