package io.kehoach.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClockControlTests {

	private static final Instant START = Instant.parse("2023-01-16T01:00:00Z");

	private final InstantSource system = InstantSource.fixed(Instant.parse("2026-11-23T16:00:00Z"));

	private final BusinessTime time = new BusinessTime(this.system, Optional.of(START));

	private final List<String> received = new CopyOnWriteArrayList<>();

	private HttpServer service;

	private ClockControl control;

	@BeforeEach
	void start() throws IOException {
		this.service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
		this.service.createContext("/clock", (exchange) -> {
			this.received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		this.service.start();
		this.control = new ClockControl(0, this.time, List.of(part(this.service.getAddress().getPort())));
	}

	@AfterEach
	void stop() {
		this.control.close();
		this.service.stop(0);
	}

	@Test
	void movesEveryServiceForward() throws Exception {
		HttpResponse<String> answer = post("{\"to\": \"2023-06-14T08:00:00+07:00\"}");

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("2023-06-14T01:00:00Z").contains("\"plan-service\":\"200\"");
		assertThat(this.received).containsExactly("{\"to\":\"2023-06-14T01:00:00Z\"}");
		assertThat(this.time.environment()).isEqualTo(Map.of("KEHOACH_CLOCK", "2023-06-14T01:00:00Z"));
		assertThat(get().body()).contains("2023-06-14T01:00:00Z");
	}

	@Test
	void neverMovesBack() throws Exception {
		assertThat(post("{\"to\": \"2023-01-15T08:00:00+07:00\"}").statusCode()).isEqualTo(409);
		assertThat(this.received).isEmpty();
		assertThat(this.time.now()).isEqualTo(START);
	}

	@Test
	void refusesWhatIsNoTime() throws Exception {
		assertThat(post("{\"to\": \"tomorrow\"}").statusCode()).isEqualTo(400);
		assertThat(post("tomorrow").statusCode()).isEqualTo(400);
		assertThat(post("{}").statusCode()).isEqualTo(400);
	}

	@Test
	void saysWhichServiceDidNotFollow() throws Exception {
		this.service.stop(0);

		HttpResponse<String> answer = post("{\"to\": \"2023-06-14T08:00:00+07:00\"}");

		assertThat(answer.statusCode()).isEqualTo(502);
		assertThat(answer.body()).contains("\"plan-service\":\"unreachable\"");
	}

	@Test
	void isRealTimeUnlessAskedOtherwise() {
		BusinessTime real = new BusinessTime(this.system, Optional.empty());

		assertThat(real.now()).isEqualTo(this.system.instant());
		assertThat(real.environment()).isEmpty();
	}

	private HttpResponse<String> post(String body) throws Exception {
		return send(request().POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private HttpResponse<String> get() throws Exception {
		return send(request().GET());
	}

	private HttpRequest.Builder request() {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.control.port() + "/clock"));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

	private static Part part(int clockPort) {
		return new Part("plan-service", "plan-service", Stage.SERVICES, 64, List.of(new Port("plan", 1)),
				new Readiness.Listening(1), Map.of(), Map.of(), Optional.of(new Port("plan-clock", clockPort)));
	}

}
