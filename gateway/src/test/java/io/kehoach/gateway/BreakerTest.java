package io.kehoach.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a caller meets while a service is down, slow, or the caller itself asks too much.
 */
class BreakerTest {

	private Surroundings around;

	private ConfigurableApplicationContext gateway;

	private int port;

	@BeforeEach
	void start() throws IOException {
		this.around = new Surroundings();
		this.gateway = this.around.gateway("--kehoach.answer-within=700ms",
				"--resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=300ms");
		this.port = Surroundings.portOf(this.gateway);
	}

	@AfterEach
	void stop() {
		this.gateway.close();
		this.around.close();
	}

	@Test
	void deadServiceIsA503ThatSaysWhatToDo() {
		this.around.tasks.close();
		HttpResponse<String> answer = get("/api/tasks/t1");
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
		assertThat(answer.body()).contains("/problems/service-unavailable", "\"instance\":\"/api/tasks/t1\"",
				"traceId");
		assertThat(get("/api/plans").statusCode()).isEqualTo(200);
	}

	@Test
	void slowServiceEndsAtTheTimeLimit() {
		CountDownLatch tooLate = new CountDownLatch(1);
		this.around.plans.answer = (exchange) -> {
			await(tooLate);
			FakeService.text(exchange, 200, "{}");
		};
		long start = System.nanoTime();
		assertThat(get("/api/plans").statusCode()).isEqualTo(503);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
		tooLate.countDown();
	}

	@Test
	void longDownloadOutlivesTheTimeLimitWhileItFlows() {
		this.around.reports.answer = (exchange) -> drip(exchange, 12, Duration.ofMillis(150));
		HttpResponse<String> answer = get("/api/reports/evidence-packs/e1/part");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("x".repeat(12));
	}

	@Test
	void downloadBreaksOffWhereTheServiceFallsSilent() {
		CountDownLatch silent = new CountDownLatch(1);
		this.around.reports.answer = (exchange) -> beginning(exchange, 100_000, silent);
		assertThatThrownBy(() -> get("/api/reports/evidence-packs/e1/part")).hasRootCauseInstanceOf(IOException.class);
		silent.countDown();
	}

	@Test
	void serviceThatFallsSilentBeforeTheReaderSawAnythingIsA503() {
		CountDownLatch silent = new CountDownLatch(1);
		this.around.reports.answer = (exchange) -> beginning(exchange, 10, silent);
		HttpResponse<String> answer = get("/api/work");
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.body()).contains("/problems/service-unavailable");
		silent.countDown();
	}

	@Test
	void openBreakerSparesTheServiceAndClosesAgain() {
		this.around.reports.answer = HttpExchange::close;
		for (int i = 0; i < 12; i++) {
			assertThat(get("/api/work").statusCode()).isEqualTo(503);
		}
		int reached = this.around.reports.calls.size();
		assertThat(reached).isLessThanOrEqualTo(22);
		this.around.reports.answer = (exchange) -> FakeService.text(exchange, 200, "{}");
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> get("/api/work").statusCode() == 200);
	}

	@Test
	void refusalOfAServiceIsPassedOnAsItIs() {
		this.around.plans.answer = (exchange) -> FakeService.text(exchange, 503, "{\"title\":\"own words\"}");
		for (int i = 0; i < 12; i++) {
			get("/api/plans");
		}
		assertThat(get("/api/plans").body()).contains("own words");
	}

	@Test
	void commandIsNeverSentTwice() {
		this.around.tasks.answer = HttpExchange::close;
		HttpResponse<String> answer = new Browser(this.port).send("/api/tasks/t1/submit",
				(request) -> bearer(request).POST(HttpRequest.BodyPublishers.ofString("{}")));
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(this.around.tasks.calls).hasSize(1);
	}

	@Test
	void announcedOversizedBodyIsRefusedAtOnce() {
		HttpResponse<String> answer = new Browser(this.port).send("/api/tasks/t1/submit",
				(request) -> bearer(request).POST(HttpRequest.BodyPublishers.ofByteArray(new byte[1_100_000])));
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("/problems/body-too-large", "tối đa 1 MiB");
		assertThat(this.around.tasks.calls).isEmpty();
	}

	@Test
	void chunkedOversizedBodyIsRefusedAndDoesNotOpenTheBreaker() {
		for (int i = 0; i < 12; i++) {
			assertThat(chunked("/api/tasks/t1/submit", 1_100_000).statusCode()).isEqualTo(413);
		}
		assertThat(chunked("/api/reports/r1/files", 23_100_000).body()).contains("tối đa 22 MiB");
		assertThat(get("/api/tasks").statusCode()).isEqualTo(200);
	}

	@Test
	void documentMayBeLarger() {
		assertThat(chunked("/api/plans/imports", 20_000_000).statusCode()).isEqualTo(200);
		assertThat(this.around.plans.lastCall().bodyLength()).isEqualTo(20_000_000);
	}

	@Test
	void streamArrivesEventByEventAndOutlivesTheTimeLimit() throws Exception {
		CountDownLatch seen = new CountDownLatch(1);
		this.around.notifications.answer = (exchange) -> {
			exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
			exchange.sendResponseHeaders(200, 0);
			try (OutputStream out = exchange.getResponseBody()) {
				event(out, "one");
				await(seen);
				event(out, "two");
			}
		};
		HttpRequest request = bearer(
				HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/api/notifications/stream")))
			.build();
		try (HttpClient http = HttpClient.newHttpClient();
				InputStream body = http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
			assertThat(new String(body.readNBytes(11), StandardCharsets.UTF_8)).isEqualTo("data: one\n\n");
			long from = System.nanoTime();
			Awaitility.await().pollDelay(Duration.ofMillis(1200)).until(() -> System.nanoTime() > from);
			seen.countDown();
			assertThat(new String(body.readNBytes(11), StandardCharsets.UTF_8)).isEqualTo("data: two\n\n");
		}
	}

	private HttpResponse<String> get(String path) {
		return new Browser(this.port).send(path, this::bearer);
	}

	private HttpResponse<String> chunked(String path, int size) {
		return new Browser(this.port).send(path, (request) -> bearer(request)
			.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]))));
	}

	private HttpRequest.Builder bearer(HttpRequest.Builder request) {
		return request.header("Authorization", "Bearer " + this.around.identity.accessToken());
	}

	private static void event(OutputStream out, String text) throws IOException {
		out.write(("data: " + text + "\n\n").getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	/** Sends so much of an answer and then nothing for long. */
	private static void beginning(HttpExchange exchange, int length, CountDownLatch silent) throws IOException {
		exchange.sendResponseHeaders(200, 0);
		exchange.getResponseBody().write(new byte[length]);
		exchange.getResponseBody().flush();
		await(silent);
	}

	/** Sends a letter at a time. */
	private static void drip(HttpExchange exchange, int letters, Duration pause) throws IOException {
		exchange.sendResponseHeaders(200, 0);
		try (OutputStream out = exchange.getResponseBody()) {
			for (int i = 0; i < letters; i++) {
				long from = System.nanoTime();
				Awaitility.await().pollDelay(pause).until(() -> System.nanoTime() > from);
				out.write('x');
				out.flush();
			}
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(20, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
