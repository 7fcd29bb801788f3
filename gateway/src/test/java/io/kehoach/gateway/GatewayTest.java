package io.kehoach.gateway;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a browser and an API client see of the gateway while everything is up.
 */
class GatewayTest {

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

	@ParameterizedTest
	@CsvSource({ "/api/plans,plans", "/api/plans/p1/items/i1,plans", "/api/units/so-gddt,plans",
			"/api/unit-groups,plans", "/api/contacts,plans", "/api/working-days/2023,plans",
			"/api/plans/operations/dead-letters,plans", "/api/tasks?plan=p1,tasks", "/api/task-views,tasks",
			"/api/plan-items?plan=p1,tasks", "/api/obstacles/o1,tasks", "/api/evidence-files/e1,tasks",
			"/api/tasks/operations/dead-letters,tasks", "/api/work,reports", "/api/search?q=a,reports",
			"/api/progress?plan=p1,reports", "/api/reports/r1,reports", "/api/reporting-periods?plan=p1,reports",
			"/api/completeness?plan=p1,reports", "/api/consolidations/c1,reports",
			"/api/reports/operations/dead-letters,reports", "/api/notifications,notifications",
			"/api/deliveries,notifications", "/api/preferences,notifications", "/api/templates,notifications",
			"/api/notifications/operations/dead-letters,notifications" })
	void everyPathReachesItsService(String path, String service) {
		FakeService expected = switch (service) {
			case "plans" -> around.plans;
			case "tasks" -> around.tasks;
			case "reports" -> around.reports;
			default -> around.notifications;
		};
		assertThat(withToken(path, around.identity.accessToken()).statusCode()).isEqualTo(200);
		assertThat(expected.lastCall().path()).isEqualTo(path);
	}

	@Test
	void browserSignsInAndItsCallsCarryTheTokenThatItNeverSees() {
		Browser browser = new Browser(port).signIn();
		HttpResponse<String> session = browser.get("/api/session");
		assertThat(session.statusCode()).isEqualTo(200);
		assertThat(session.body()).contains("Nguyễn Thị Hà", "\"vp\"", "office").doesNotContain("eyJ");
		assertThat(browser.get("/api/plans").statusCode()).isEqualTo(200);
		FakeService.Call call = around.plans.lastCall();
		assertThat(call.headers().get("authorization")).startsWith("Bearer eyJ");
		assertThat(call.headers()).doesNotContainKey("cookie");
		assertThat(browser.cookie("KEHOACH_SESSION").orElseThrow().isHttpOnly()).isTrue();
	}

	@Test
	void sessionOfOneGatewayIsServedByAnother() {
		Browser first = new Browser(port).signIn();
		try (ConfigurableApplicationContext second = around.gateway()) {
			Browser moved = new Browser(Surroundings.portOf(second));
			moved.takeCookiesOf(first);
			assertThat(moved.get("/api/session").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void changeByCookieNeedsThePagesMark() {
		Browser browser = new Browser(port).signIn();
		browser.get("/api/session");
		HttpResponse<String> refused = browser.post("/api/tasks/t1/acknowledge", "{}", false);
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(refused.body()).contains("/problems/csrf", "không đến từ trang Kehoach");
		assertThat(browser.post("/api/tasks/t1/acknowledge", "{}", true).statusCode()).isEqualTo(200);
	}

	@Test
	void changeByTokenNeedsNoMark() {
		HttpResponse<String> answer = new Browser(port).send("/api/tasks/t1/acknowledge",
				(request) -> request.POST(HttpRequest.BodyPublishers.ofString("{}"))
					.header("Authorization", "Bearer " + around.identity.accessToken()));
		assertThat(answer.statusCode()).isEqualTo(200);
	}

	@Test
	void callWithoutSignInIsRefusedInTheCallersLanguage() {
		HttpResponse<String> vietnamese = new Browser(port).get("/api/work");
		assertThat(vietnamese.statusCode()).isEqualTo(401);
		assertThat(vietnamese.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(vietnamese.body()).contains("Cần đăng nhập");
		HttpResponse<String> english = new Browser(port).send("/api/work",
				(request) -> request.header("Accept-Language", "en"));
		assertThat(english.body()).contains("Sign-in needed");
	}

	@Test
	void pageMayAskWhetherSomebodyIsSignedIn() {
		assertThat(new Browser(port).get("/api/session?maybe").statusCode()).isEqualTo(204);
		assertThat(new Browser(port).signIn().get("/api/session?maybe").body()).contains("Nguyễn Thị Hà");
		assertThat(new Browser(port).get("/api/session").statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic dXNlcjpwYXNz", "Basic", "x" })
	void otherCredentialsThanATokenAreNobody(String authorization) {
		assertThat(new Browser(port)
			.send("/api/session?maybe", (request) -> request.header("Authorization", authorization))
			.statusCode()).isEqualTo(204);
	}

	@Test
	void signingOutEndsTheSessionAndNamesTheProvidersEnd() {
		Browser browser = new Browser(port).signIn();
		browser.get("/api/session");
		HttpResponse<String> out = browser.post("/logout", "", true);
		assertThat(out.statusCode()).isEqualTo(200);
		assertThat(out.body()).contains(around.identity.issuer() + "/logout");
		assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource({ "//evil.example/x,/work", "/\\evil.example,/work", "https://evil.example,/work",
			"/tasks/t1,/tasks/t1" })
	void signInComesBackOnlyToAPageOfThisSite(String wanted, String reached) {
		HttpResponse<String> page = new Browser(port)
			.get("/oauth2/authorization/kehoach?return=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
		assertThat(page.uri().getPath()).isEqualTo(reached);
		assertThat(page.uri().getPort()).isEqualTo(port);
	}

	@Test
	void spoofedForwardingHeadersDoNotReachTheServices() {
		new Browser(port).send("/api/plans",
				(request) -> request.header("Authorization", "Bearer " + around.identity.accessToken())
					.header("X-Forwarded-For", "10.9.8.7")
					.header("X-Forwarded-Host", "evil.example")
					.header("X-Forwarded-Prefix", "/evil")
					.header("Forwarded", "for=10.9.8.7;host=evil.example"));
		assertThat(around.plans.lastCall().headers().toString()).doesNotContain("evil.example", "10.9.8.7", "/evil");
	}

	@Test
	void unknownPathsAreRefusedRatherThanServed() {
		assertThat(new Browser(port).get("/actuator/env").statusCode()).isIn(401, 404);
		assertThat(new Browser(port).get("/problems/unavailable").statusCode()).isEqualTo(401);
		assertThat(withToken("/api/none", around.identity.accessToken()).statusCode()).isEqualTo(404);
	}

	@Test
	void managementPortIsOpenToThisMachineOnly() throws IOException {
		int management = Integer.parseInt(gateway.getEnvironment().getRequiredProperty("local.management.port"));
		try (Socket near = new Socket("127.0.0.1", management)) {
			assertThat(near.isConnected()).isTrue();
		}
		assertThatThrownBy(() -> new Socket("127.0.0.2", management).close()).isInstanceOf(IOException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nowhere", "/actuator/env", "/missing", "/problems/unavailable" })
	void addressWithoutAPageShowsTheMissingPage(String address) {
		for (Browser browser : List.of(new Browser(port), new Browser(port).signIn())) {
			HttpResponse<String> answer = browser.send(address,
					(request) -> request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
			assertThat(answer.statusCode()).isEqualTo(404);
			assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
			assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
			assertThat(answer.body()).contains("<script type=\"module\"");
		}
	}

	private static HttpResponse<String> withToken(String path, String token) {
		return new Browser(port).send(path, (request) -> request.header("Authorization", "Bearer " + token));
	}

}
