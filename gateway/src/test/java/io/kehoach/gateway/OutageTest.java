package io.kehoach.gateway;

import java.io.IOException;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The gateway starts and serves while what it stands on is away.
 */
class OutageTest {

	@Test
	void startsAndServesThePageWhileEverythingElseIsDown() throws IOException {
		try (Surroundings around = new Surroundings()) {
			around.identity.close();
			around.stopStore();
			try (ConfigurableApplicationContext gateway = around.gateway()) {
				Browser browser = new Browser(Surroundings.portOf(gateway));
				assertThat(browser.get("/work").statusCode()).isEqualTo(200);
				assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
				HttpResponse<String> signIn = browser.get("/oauth2/authorization/kehoach?return=/work");
				assertThat(signIn.uri().toString()).endsWith("/sign-in?problem=identity");
				HttpResponse<String> call = browser.send("/api/plans",
						(request) -> request.header("Authorization", "Bearer " + around.identity.accessToken()));
				assertThat(call.statusCode()).isEqualTo(503);
				assertThat(call.body()).contains("/problems/identity-unavailable");
			}
		}
	}

	@Test
	void tokensStayGoodWhileTheProviderIsAway() throws IOException {
		try (Surroundings around = new Surroundings(); ConfigurableApplicationContext gateway = around.gateway()) {
			Browser client = new Browser(Surroundings.portOf(gateway));
			String token = around.identity.accessToken();
			assertThat(call(client, token).statusCode()).isEqualTo(200);
			around.identity.close();
			assertThat(call(client, token).statusCode()).isEqualTo(200);
		}
	}

	@Test
	void withoutTheSessionStoreBrowsersWaitAndApiClientsGoOn() throws IOException {
		try (Surroundings around = new Surroundings(); ConfigurableApplicationContext gateway = around.gateway()) {
			Browser browser = new Browser(Surroundings.portOf(gateway)).signIn();
			assertThat(browser.get("/api/session").statusCode()).isEqualTo(200);
			around.stopStore();
			HttpResponse<String> session = browser.get("/api/session");
			assertThat(session.statusCode()).isEqualTo(503);
			assertThat(session.body()).contains("/problems/sessions-unavailable");
			assertThat(browser.get("/work").statusCode()).isEqualTo(200);
			assertThat(call(browser, around.identity.accessToken()).statusCode()).isEqualTo(200);
		}
	}

	private static HttpResponse<String> call(Browser client, String token) {
		return client.send("/api/plans", (request) -> request.header("Authorization", "Bearer " + token));
	}

}
