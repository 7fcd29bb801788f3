package io.kehoach.chassis.access;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpServer;
import io.kehoach.chassis.ThingApplication;
import io.kehoach.chassis.fixtures.TestStore;
import io.kehoach.chassis.fixtures.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The service's own check of tokens, with an identity provider that fails it. */
@SpringBootTest(classes = ThingApplication.class,
		properties = { "kehoach.kafka.enabled=false", "management.server.port=-1" })
@AutoConfigureMockMvc
class IdentityAwayTest {

	private static final HttpServer PROVIDER = provider();

	private static final String ISSUER = "http://localhost:" + PROVIDER.getAddress().getPort();

	private static volatile int status = 503;

	@Autowired
	private MockMvc mvc;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry settings) {
		settings.add("kehoach.oidc.issuer", () -> ISSUER);
		settings.add("spring.mongodb.uri", TestStore::uri);
		settings.add("spring.mongodb.database", TestStore::freshDatabase);
	}

	@AfterAll
	static void stop() {
		PROVIDER.stop(0);
	}

	@Test
	void aTokenThatCannotBeCheckedIsNoRefusedToken() throws Exception {
		// Nothing was learnt of the provider yet.
		asksToComeAgain();
		// The provider is known, its keys cannot be had.
		status = 200;
		asksToComeAgain();
		this.mvc.perform(get("/api/things")).andExpect(status().isUnauthorized());
	}

	private void asksToComeAgain() throws Exception {
		this.mvc.perform(get("/api/things").header("Authorization", TestTokens.bearer("a", "room", "office")))
			.andExpect(status().isServiceUnavailable())
			.andExpect(header().string("Retry-After", "5"))
			.andExpect(jsonPath("$.code").value("identity-unavailable"));
	}

	private static HttpServer provider() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
			server.createContext("/.well-known/openid-configuration", (exchange) -> {
				byte[] body = ("{\"issuer\":\"" + ISSUER + "\",\"jwks_uri\":\"" + ISSUER + "/keys\"}")
					.getBytes(StandardCharsets.UTF_8);
				exchange.getResponseHeaders().add("Content-Type", "application/json");
				exchange.sendResponseHeaders(status, body.length);
				exchange.getResponseBody().write(body);
				exchange.close();
			});
			server.createContext("/keys", (exchange) -> {
				exchange.sendResponseHeaders(503, -1);
				exchange.close();
			});
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
