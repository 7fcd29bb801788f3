package io.kehoach.chassis.time;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClocksTest {

	private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

	private final AtomicReference<Instant> real = new AtomicReference<>(Instant.parse("2026-05-01T00:00:00Z"));

	private final MovableClock clock = MovableClock.startingAt(Instant.parse("2023-01-16T01:00:00Z"), this.real::get,
			VIET_NAM);

	@Test
	void theBusinessClockRunsFromItsOwnStart() {
		this.real.updateAndGet((now) -> now.plusSeconds(90));

		assertThat(this.clock.instant()).isEqualTo("2023-01-16T01:01:30Z");
	}

	@Test
	void itMovesForwardAndNeverBack() {
		assertThat(this.clock.moveTo(Instant.parse("2023-06-14T17:00:00Z"))).isTrue();
		assertThat(this.clock.moveTo(Instant.parse("2023-03-01T00:00:00Z"))).isFalse();

		assertThat(this.clock.instant()).isEqualTo("2023-06-14T17:00:00Z");
	}

	@Test
	void dayBoundariesAreTheBodysNotTheHosts() {
		this.clock.moveTo(Instant.parse("2023-06-14T17:00:00Z"));

		assertThat(this.clock.today()).isEqualTo(LocalDate.of(2023, 6, 15));
		assertThat(this.clock.startOf(LocalDate.of(2023, 6, 15))).isEqualTo("2023-06-14T17:00:00Z");
	}

	@Test
	void theControlPortMovesItAndRefusesNonsense() throws Exception {
		int port = freePort();
		ClockControl control = new ClockControl(this.clock, port);
		control.start();
		try {
			assertThat(post(port, "{\"to\":\"2023-06-14T08:00:00+07:00\"}")).isEqualTo(200);
			assertThat(this.clock.today()).isEqualTo(LocalDate.of(2023, 6, 14));
			assertThat(post(port, "{\"to\":\"2023-01-01T08:00:00+07:00\"}")).isEqualTo(409);
			assertThat(post(port, "tomorrow")).isEqualTo(400);
			assertThat(post(port, "{}")).isEqualTo(400);
		}
		finally {
			control.stop();
		}
	}

	private static int freePort() throws Exception {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static int post(int port, String body) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/clock"))
					.POST(HttpRequest.BodyPublishers.ofString(body))
					.build(), HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
	}

}
