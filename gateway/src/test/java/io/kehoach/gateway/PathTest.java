package io.kehoach.gateway;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Addresses that mean another than they say, written to the socket as they stand: no
 * client may put them right.
 */
class PathTest {

	private static Surroundings around;

	private static ConfigurableApplicationContext gateway;

	@BeforeAll
	static void start() throws IOException {
		around = new Surroundings();
		gateway = around.gateway();
	}

	@AfterAll
	static void stop() {
		gateway.close();
		around.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/assets/../application.yml", "/assets/../../application.yml",
			"/assets/%2e%2e/application.yml", "/assets/%2E%2E%2Fapplication.yml", "/assets/%252e%252e/application.yml",
			"/assets/..%2f..%2fapplication.yml", "/assets/..%5capplication.yml", "/assets/..\\application.yml",
			"/assets/lib/..;/application.yml", "/assets/;/../application.yml", "/assets//..//application.yml",
			"/assets/%c0%ae%c0%ae/application.yml", "/assets/..%00/application.yml", "/favicon.svg/../application.yml",
			"/robots.txt/..%2fapplication.yml", "/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
			"/assets/file:///etc/passwd", "/assets/classpath:application.yml", "/application.yml", "/.git/config",
			"/WEB-INF/web.xml", "/META-INF/MANIFEST.MF" })
	void noFileOutsideThePageIsServed(String path) throws IOException {
		String answer = get(path, "");
		assertThat(answer).containsPattern("^HTTP/1.1 4\\d\\d")
			.doesNotContain("spring:", "root:x:", "Manifest-Version");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/plans", "//api/plans", "/api//plans", "/api/./plans", "/api/public/../plans",
			"/api/public/..%2fplans", "/api/public/%2e%2e/plans", "/api/public/%252e%252e/plans",
			"/api/public/..;/plans", "/api/public/;/../plans", "/assets/../api/plans", "/openapi.json/../api/plans",
			"/API/plans", "/api/plans/", "/api/plans;x=1", "/api/plans%20", "/api/plans.", "/api/plans%2e",
			"/api%2fplans", "/%61pi/plans", "/api/calendar/..%2f..%2fplans", "/unsubscribe/..%2fapi%2fplans",
			"/unsubscribe/../api/plans", "http://localhost/api/plans" })
	void noOtherSpellingPassesWithoutAToken(String path) throws IOException {
		int before = around.plans.calls.size();
		assertThat(get(path, "")).containsPattern("^HTTP/1.1 4\\d\\d");
		assertThat(around.plans.calls).hasSize(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/plans/../../actuator/env", "/api/plans/%2e%2e/%2e%2e/actuator/env",
			"/api/plans/..%2f..%2factuator/env", "/api/plans/..;/..;/actuator/env", "/api/plans/%252e%252e/actuator" })
	void nobodyWithATokenReachesAnythingButTheRoute(String path) throws IOException {
		int before = around.plans.calls.size();
		String answer = get(path, "Authorization: Bearer " + around.identity.accessToken() + "\r\n");
		assertThat(answer).containsPattern("^HTTP/1.1 4\\d\\d");
		assertThat(around.plans.calls).hasSize(before);
	}

	private static String get(String path, String header) throws IOException {
		try (Socket socket = new Socket("localhost", Surroundings.portOf(gateway))) {
			socket.setSoTimeout(10_000);
			String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
