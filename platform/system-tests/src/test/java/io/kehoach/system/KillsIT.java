package io.kehoach.system;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The journey again, while each service and the broker die once in the middle of it, as
 * at a power cut. A client retries with the key it used. Nothing is lost and nothing
 * happens twice.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillsIT {

	private static RunningSystem system;

	private static Person office;

	private static Person director;

	private static Person school;

	private static PlanJourney journey;

	@BeforeAll
	static void start() throws IOException {
		system = RunningSystem.start("kills", 4_600, "2023-01-16T08:00:00+07:00", Map.of("kehoach.supervise", "true"));
		office = Person.signIn(system, "office").patient();
		director = Person.signIn(system, "director").patient();
		school = Person.signIn(system, "thpt-01").patient();
		journey = new PlanJourney(system, "sample");
		journey.importDocument(office, Documents.sample());
		journey.submit(office);
	}

	@AfterAll
	static void stop() {
		List.of(office, director, school).forEach(Person::close);
		system.close();
	}

	@Test
	@Order(1)
	void planServiceDiesRightAfterIssuing() {
		String etag = journey.etag(director);
		String key = UUID.randomUUID().toString();
		Map<String, String> signed = Map.of("number", "21/KH-SGDĐT", "issuedOn", "2023-01-16");
		director.post(journey.path("/issue"), signed, etag, key).ok();
		system.kill("plan-service");

		// The client never saw the answer, so it asks again with the same key and the
		// revision it knew.
		Reply again = retry(() -> director.post(journey.path("/issue"), signed, etag, key));
		assertThat(again.body().path("status").asString()).isEqualTo("ISSUED");
		assertThat(again.body().path("version").asInt()).isEqualTo(1);
	}

	@Test
	@Order(2)
	void taskServiceDiesDuringTheFanOut() {
		system.kill("task-service");

		retry(() -> office.get("/api/plan-items?plan=" + journey.planId()));
		journey.awaitTasks(office);
		assertThat(journey.tasks(office, "&role=lead")).hasSize(118);
		assertThat(journey.tasks(office, "&role=coordinating")).hasSize(252);
	}

	@Test
	@Order(3)
	void theBrokerDiesAndCommandsAreTakenAllTheSame() {
		String task = journey.task(school, "2");
		system.kill("broker");
		journey.work(school, task);
		journey.command(office, "/api/tasks/" + task + "/confirm", Map.of()).ok();

		awaitDone(2, 1);
	}

	@Test
	@Order(4)
	void reportServiceDiesBetweenSubmissionAndAcceptance() {
		system.clock("2023-06-14T08:00:00+07:00");
		journey.awaitReport(school, "2023-H1", "thpt-01");
		String report = "/api/reports/" + journey.reportId("2023-H1", "thpt-01");
		journey.fill(school, journey.reportId("2023-H1", "thpt-01"), 12, 8, 6);
		String etag = school.get(report).ok().etag();
		String key = UUID.randomUUID().toString();
		school.post(report + "/submit", Map.of(), etag, key).ok();
		system.kill("report-service");

		retry(() -> school.post(report + "/submit", Map.of(), etag, key));
		retry(() -> office.get(report));
		journey.command(office, report + "/check", Map.of()).ok();
		journey.command(director, report + "/accept", Map.of()).ok();
		assertThat(office.get(report).ok().body().path("state").asString()).isEqualTo("ACCEPTED");
		awaitDone(2, 1);
	}

	@Test
	@Order(5)
	void notificationServiceDiesWhileMailsGoOut() {
		system.clock("2023-06-15T07:31:00+07:00");
		system.kill("notification-service");
		Mailbox mailbox = new Mailbox(system.address("mailbox"));

		PlanJourney.await(Duration.ofSeconds(120))
			.untilAsserted(() -> assertThat(mailbox.all().stream().map(Mailbox.Mail::to).distinct().toList())
				.hasSizeGreaterThanOrEqualTo(37));
		// SMTP leaves one gap in which a copy can arise, with the same Message-ID: at
		// most one for the one kill.
		List<String> copies = mailbox.all().stream().map((mail) -> mail.messageId() + " " + mail.to()).toList();
		assertThat(copies.size() - copies.stream().distinct().count()).isLessThanOrEqualTo(1);
	}

	@Test
	@Order(6)
	void nothingWasLostAndNothingHappenedTwice() {
		List<EventStream.Event> events = EventStream.all(system.address("kafka"));
		assertThat(distinct(events, "plan.issued.v1")).isEqualTo(1);
		assertThat(distinct(events, "task.confirmed.v1")).isEqualTo(1);
		assertThat(distinct(events, "report.submitted.v1")).isEqualTo(1);
		assertThat(distinct(events, "report.accepted.v1")).isEqualTo(1);
		assertThat(journey.tasks(office, "&role=lead").stream().filter((task) -> task.path("itemNo").isString()))
			.hasSize(118);
		for (String service : List.of("plans", "tasks", "reports", "notifications")) {
			try (Person admin = Person.signIn(system, "admin").patient()) {
				assertThat(retry(() -> admin.get("/api/" + service + "/operations/dead-letters")).body().path("items"))
					.as("dead letters of " + service)
					.isEmpty();
			}
		}
	}

	private static long distinct(List<EventStream.Event> events, String typed) {
		return events.stream()
			.filter((event) -> event.typed().equals(typed))
			.map(EventStream.Event::id)
			.distinct()
			.count();
	}

	private static void awaitDone(int row, int done) {
		PlanJourney.await(Duration.ofSeconds(90)).ignoreExceptions().untilAsserted(() -> {
			JsonNode progress = office.get("/api/progress?plan=" + journey.planId()).ok().body();
			assertThat(progress.at("/items/" + (row - 1) + "/done").asInt()).isEqualTo(done);
		});
	}

	/** What a client does while a service comes back: the same request again. */
	private static Reply retry(Supplier<Reply> request) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(3))
			.pollInterval(Duration.ofMillis(500))
			.ignoreExceptions()
			.until(request::get, (reply) -> reply.status() < 400);
	}

}
