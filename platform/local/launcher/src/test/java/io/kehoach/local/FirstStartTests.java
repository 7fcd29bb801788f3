package io.kehoach.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FirstStartTests {

	private final List<String> calls = new ArrayList<>();

	private final List<String> bodies = new ArrayList<>();

	private final Set<String> keys = new HashSet<>();

	private HttpServer server;

	private String base;

	private int createStatus = 201;

	private int lookStatus = 404;

	private int refusals;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
		this.base = "http://127.0.0.1:" + this.server.getAddress().getPort();
		this.server.createContext("/.well-known/openid-configuration",
				(exchange) -> answer(exchange, 200, "{\"token_endpoint\": \"" + this.base + "/token\"}"));
		this.server.createContext("/token", (exchange) -> answer(exchange, 200, "{\"access_token\": \"abc\"}"));
		this.server.createContext("/api", this::api);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void loadsTheWholeDepartmentThroughTheApi() throws Exception {
		assertThat(load()).isTrue();

		assertThat(count("POST /api/units")).isEqualTo(41);
		assertThat(count("POST /api/unit-groups")).isEqualTo(2);
		assertThat(count("POST /api/contacts")).isEqualTo(75);
		assertThat(count("PUT /api/working-days/")).isEqualTo(5);
		assertThat(this.keys).hasSize(41 + 2 + 75);
		assertThat(this.calls.indexOf("POST /api/units")).isLessThan(this.calls.indexOf("POST /api/unit-groups"));
		JsonNode body = new JsonMapper().readTree(this.bodies.getFirst());
		assertThat(body.get("id").asString()).isEqualTo("so-gddt");
		assertThat(body.get("kind").asString()).isEqualTo("BODY");
		assertThat(body.get("aliases").get(0).asString()).isEqualTo("Sở GD&ĐT");
	}

	@Test
	void takesUpALoadThatWasCutOff() throws Exception {
		this.createStatus = 409;
		assertThat(load()).isTrue();

		this.createStatus = 412;
		assertThat(load()).isTrue();
		assertThat(this.keys).hasSize(41 + 2 + 75);
	}

	@Test
	void waitsForAServiceThatIsStillStarting() throws Exception {
		this.refusals = 2;

		assertThat(load()).isTrue();
		assertThat(count("POST /api/units")).isEqualTo(41 + 2);
	}

	@Test
	void doesNothingTheSecondTime() throws Exception {
		this.lookStatus = 200;

		assertThat(load()).isFalse();
		assertThat(this.calls).containsExactly("GET /api/working-days/2027");
	}

	@Test
	void saysWhichCallTheApiRefused() {
		this.createStatus = 422;

		assertThatThrownBy(this::load).isInstanceOf(StartFailed.class).hasMessageContaining("/api/units: 422");
	}

	@Test
	void describesTheDepartmentOfTheGoldenChecks() throws Exception {
		Department department = FirstStart.department();

		assertThat(kinds(department, "BODY")).isEqualTo(1);
		assertThat(kinds(department, "ROOM")).isEqualTo(12);
		assertThat(kinds(department, "SUBORDINATE")).isEqualTo(25);
		assertThat(department.units()).filteredOn(Department.Unit::office)
			.extracting(Department.Unit::id)
			.containsExactly("vp");
		List<String> addresses = department.units()
			.stream()
			.flatMap((unit) -> Stream.of(unit.head(), unit.focalPoint()))
			.filter((contact) -> contact != null)
			.map(Department.Contact::email)
			.toList();
		assertThat(addresses).doesNotHaveDuplicates().allMatch((address) -> address.matches("[a-z.]+@.*example\\.vn"));
	}

	@Test
	void knowsTheDaysOffFrom2023To2027() throws Exception {
		List<JsonNode> years = FirstStart.department().workingDays();

		assertThat(years).extracting((year) -> year.get("year").asInt()).containsExactly(2023, 2024, 2025, 2026, 2027);
		assertThat(years.getFirst().get("daysOff")).hasSize(1 + 7 + 5 + 4);
		assertThat(years).allSatisfy((year) -> {
			assertThat(days(year, "daysOff")).doesNotHaveDuplicates()
				.allMatch((day) -> day.getYear() == year.get("year").asInt());
			assertThat(days(year, "extraWorkingDays")).allMatch((day) -> day.getDayOfWeek() == DayOfWeek.SATURDAY);
		});
	}

	private static List<LocalDate> days(JsonNode year, String name) {
		return year.get(name).valueStream().map((day) -> LocalDate.parse(day.asString())).toList();
	}

	private static long kinds(Department department, String kind) {
		return department.units().stream().filter((unit) -> unit.kind().equals(kind)).count();
	}

	private boolean load() throws IOException {
		try (Directory directory = new Directory(this.base, this.base, Duration.ofSeconds(20))) {
			return new FirstStart(directory, FirstStart.department()).load();
		}
	}

	private long count(String start) {
		return this.calls.stream().filter((call) -> call.startsWith(start)).count();
	}

	private synchronized void api(HttpExchange exchange) throws IOException {
		this.calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
		if ("GET".equals(exchange.getRequestMethod())) {
			answer(exchange, this.lookStatus, "{}");
			return;
		}
		assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer abc");
		String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
		if (key != null) {
			this.keys.add(key);
		}
		this.bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		answer(exchange, (this.refusals-- > 0) ? 503 : this.createStatus, "{}");
	}

	private static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

}
