package io.kehoach.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year of a plan, from the signed document to the consolidated report: people of three
 * roles work through the gateway while the business clock visits the days that matter. It
 * runs on the project's own sample and, where it is at hand, on the real plan beside it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanJourneyIT {

	private static final Map<String, PlanJourney> PLANS = new LinkedHashMap<>();

	private static RunningSystem system;

	private static Person office;

	private static Person director;

	private static Person firstSchool;

	private static Person secondSchool;

	private static Person thirdSchool;

	@BeforeAll
	static void start() throws IOException {
		system = RunningSystem.shared();
		office = Person.signIn(system, "office");
		director = Person.signIn(system, "director");
		firstSchool = Person.signIn(system, "thpt-01");
		secondSchool = Person.signIn(system, "thpt-02");
		thirdSchool = Person.signIn(system, "thpt-03");
	}

	@AfterAll
	static void stop() {
		List.of(office, director, firstSchool, secondSchool, thirdSchool).forEach(Person::close);
	}

	@Test
	@Order(1)
	void theSignedDocumentIsReadReviewedAndIssued() throws IOException {
		for (Path document : Documents.all()) {
			PlanJourney journey = new PlanJourney(system, document.getFileName().toString());
			JsonNode draft = journey.importDocument(office, Files.readAllBytes(document));
			assertDraft(draft);
			journey.submit(office);
			journey.issue(director, (11 + PLANS.size()) + "/KH-SGDĐT");
			PLANS.put(document.getFileName().toString(), journey);
		}
	}

	private static void assertDraft(JsonNode draft) {
		assertThat(draft.path("items")).hasSize(10);
		assertThat(draft.path("duties")).hasSize(3);
		assertThat(draft.path("reporting")).extracting((period) -> period.path("due").asString())
			.containsExactlyInAnyOrder("2023-06-15", "2023-12-10");
		assertThat(draft.path("responsibilities")).hasSize(4);
		assertThat(draft.path("recipients")).hasSize(8);
		assertThat(draft.path("number").isNull()).as("the number is not in the document").isTrue();
		assertThat(draft.path("issuedOn").isNull()).isTrue();
		assertThat(draft.at("/items/7/window/kind").asString()).isEqualTo("AWAITING_DATE");
		assertThat(draft.at("/items/5/subItems")).hasSize(2);
		assertThat(draft.at("/items/1/citations")).hasSize(5);
	}

	@Test
	@Order(2)
	void everyResponsibleUnitHasItsOwnTask() {
		for (PlanJourney journey : PLANS.values()) {
			JsonNode items = journey.awaitTasks(office).path("items");
			assertThat(items).extracting((item) -> item.path("expected").asInt())
				.containsExactly(1, 37, 1, 37, 1, 37, 1, 1, 1, 1);
			assertThat(journey.tasks(office, "&role=lead")).hasSize(118);
			assertThat(journey.tasks(office, "&role=coordinating")).hasSize(252);
			assertThat(journey.unitsOf(journey.tasks(office, ""))).hasSize(37);
		}
	}

	@Test
	@Order(3)
	void aUnitSeesItsOwnTasksAndNoOthers() {
		PlanJourney journey = first();
		assertThat(journey.unitsOf(journey.tasks(firstSchool, ""))).containsExactly("thpt-01");
		String others = journey.task(secondSchool, "2");
		firstSchool.get("/api/tasks/" + others).expect(404);
	}

	@Test
	@Order(4)
	void unitsAreToldOnceAndInOneDigestEach() {
		system.clock("2023-01-17T07:35:00+07:00");
		Mailbox mailbox = new Mailbox(system.address("mailbox"));
		PlanJourney.await(Duration.ofSeconds(90)).untilAsserted(() -> {
			Map<String, Long> perAddress = mailbox.all()
				.stream()
				.collect(Collectors.groupingBy(Mailbox.Mail::to, Collectors.counting()));
			assertThat(perAddress.keySet().stream().filter((to) -> to.startsWith("thpt-") || to.contains("thpt")))
				.hasSizeGreaterThanOrEqualTo(20);
		});
		List<Mailbox.Mail> mails = mailbox.all();
		assertThat(mails).extracting((mail) -> mail.messageId() + mail.to()).doesNotHaveDuplicates();
		assertThat(mails.size()).as("370 tasks a plan are not 370 mails").isLessThan(PLANS.size() * 37 * 3 + 40);
	}

	@Test
	@Order(5)
	void aUnitWorksTheOfficeReturnsAndConfirms() {
		for (PlanJourney journey : PLANS.values()) {
			String task = journey.task(firstSchool, "2");
			journey.work(firstSchool, task);
			journey
				.command(office, "/api/tasks/" + task + "/return", Map.of("reason", "Thiếu danh sách lớp quán triệt."))
				.ok();
			journey
				.command(firstSchool, "/api/tasks/" + task + "/submit",
						Map.of("result", "Đã bổ sung danh sách.", "evidence", List.of()))
				.ok();
			Reply confirmed = journey.command(office, "/api/tasks/" + task + "/confirm", Map.of()).ok();
			assertThat(confirmed.body().path("state").asString()).isEqualTo("DONE");
			PlanJourney.await(Duration.ofSeconds(30))
				.untilAsserted(() -> assertThat(
						office.get("/api/progress?plan=" + journey.planId()).ok().body().at("/items/1/done").asInt())
					.isEqualTo(1));
		}
	}

	@Test
	@Order(6)
	void theHalfYearPeriodOpensPrefilledAndIsAnswered() {
		system.clock("2023-06-14T08:00:00+07:00");
		int turns = 10;
		for (PlanJourney journey : PLANS.values()) {
			JsonNode opened = journey.awaitReport(firstSchool, "2023-H1", "thpt-01").body();
			assertThat(opened.path("state").asString()).isEqualTo("OPEN");
			String report = journey.reportId("2023-H1", "thpt-01");
			journey.fill(firstSchool, report, turns, 8, 6);
			journey.command(firstSchool, "/api/reports/" + report + "/submit", Map.of()).ok();
			journey.command(office, "/api/reports/" + report + "/return",
					Map.of("reason", "Số liệu tiếp công dân chưa khớp.", "comments",
							List.of(Map.of("section", "figures", "text", "Kiểm tra lại."))))
				.ok();
			journey.fill(firstSchool, report, turns + 2, 8, 6);
			journey.command(firstSchool, "/api/reports/" + report + "/submit", Map.of()).ok();
			acceptTwiceAtOnce(report);

			String nil = journey.reportId("2023-H1", "thpt-02");
			journey.command(secondSchool, "/api/reports/" + nil + "/nil", Map.of("reason", "Không phát sinh trong kỳ."))
				.ok();
			journey.command(office, "/api/reports/" + nil + "/accept", Map.of()).ok();
		}
	}

	/** Two people accept what both saw: one success, one 412. */
	private static void acceptTwiceAtOnce(String report) {
		String etag = office.get("/api/reports/" + report).ok().etag();
		office.post("/api/reports/" + report + "/accept", Map.of(), etag).ok();
		office.post("/api/reports/" + report + "/accept", Map.of(), etag).expect(412);
	}

	@Test
	@Order(7)
	void onTheFifteenthOfJuneAReportIsLateAndStillBelongsToItsPeriod() {
		system.clock("2023-06-15T08:00:00+07:00");
		for (PlanJourney journey : PLANS.values()) {
			String report = journey.reportId("2023-H1", "thpt-03");
			journey.fill(thirdSchool, report, 30, 2, 1);
			journey.command(thirdSchool, "/api/reports/" + report + "/submit", Map.of()).ok();
			journey.command(office, "/api/reports/" + report + "/accept", Map.of()).ok();

			PlanJourney.await(Duration.ofSeconds(30)).untilAsserted(() -> {
				Map<String, JsonNode> cells = cells(journey, "2023-H1");
				assertThat(cells.get("thpt-01").path("outcome").asString()).isEqualTo("REPORTED");
				assertThat(cells.get("thpt-01").path("timing").asString()).isEqualTo("ON_TIME");
				assertThat(cells.get("thpt-02").path("outcome").asString()).isEqualTo("CONFIRMED_NIL");
				assertThat(cells.get("thpt-03").path("timing").asString()).isEqualTo("LATE");
				assertThat(cells.get("thpt-04").path("outcome").asString()).isEqualTo("MISSING");
				assertThat(cells.get("thpt-04").path("timing").asString()).isEqualTo("OVERDUE");
			});
		}
	}

	@Test
	@Order(8)
	void theConsolidatedFiguresAreTheSumOfTheirContributors() {
		for (PlanJourney journey : PLANS.values()) {
			JsonNode made = journey.consolidate(office, "2023-H1");
			assertThat(figure(made, "citizen-turns").path("value").asInt()).isEqualTo(42);
			JsonNode percent = figure(made, "procedures-on-time");
			assertThat(percent.path("numerator").asInt()).isEqualTo(7);
			assertThat(percent.path("denominator").asInt()).isEqualTo(10);
			assertThat(figure(made, "citizen-turns").path("contributors")).hasSize(2);
			assertThat(made.path("missing")).extracting(JsonNode::asString)
				.contains("thpt-04")
				.doesNotContain("thpt-02");
			String path = "/api/consolidations/" + made.path("id").asString();
			Reply published = journey.command(office, path + "/publish", Map.of());
			if (published.status() == 403) {
				published = journey.command(director, path + "/publish", Map.of());
			}
			assertThat(published.ok().body().path("status").asString()).isEqualTo("PUBLISHED");
		}
	}

	private static JsonNode figure(JsonNode consolidation, String key) {
		for (JsonNode section : consolidation.path("sections")) {
			for (JsonNode figure : section.path("figures")) {
				if (figure.path("key").asString().equals(key)) {
					return figure;
				}
			}
		}
		throw new AssertionError("No figure " + key + " in " + consolidation.toPrettyString());
	}

	@Test
	@Order(9)
	void beforeTheTenthOfDecemberTheYearReportIsOnTimeAndOnItLate() {
		system.clock("2023-12-09T09:00:00+07:00");
		for (PlanJourney journey : PLANS.values()) {
			journey.awaitReport(firstSchool, "2023-YEAR", "thpt-01");
			String report = journey.reportId("2023-YEAR", "thpt-01");
			journey.fill(firstSchool, report, 50, 20, 19);
			journey.command(firstSchool, "/api/reports/" + report + "/submit", Map.of()).ok();
			journey.command(office, "/api/reports/" + report + "/accept", Map.of()).ok();
		}
		system.clock("2023-12-10T00:00:01+07:00");
		for (PlanJourney journey : PLANS.values()) {
			PlanJourney.await(Duration.ofSeconds(30)).untilAsserted(() -> {
				Map<String, JsonNode> cells = cells(journey, "2023-YEAR");
				assertThat(cells.get("thpt-01").path("timing").asString()).isEqualTo("ON_TIME");
				assertThat(cells.get("thpt-02").path("timing").asString()).isEqualTo("OVERDUE");
			});
		}
	}

	@Test
	@Order(10)
	void everyEventKeepsItsContractAndItsAggregatesOrder() {
		List<EventStream.Event> events = new ArrayList<>(EventStream.all(system.address("kafka")));
		assertThat(events.stream().flatMap((event) -> EventStream.violations(event).stream()).limit(10)).isEmpty();

		Map<String, Long> newest = new HashMap<>();
		for (EventStream.Event event : events.stream()
			.sorted(Comparator.comparing(EventStream.Event::topic))
			.toList()) {
			String aggregate = event.topic() + "/" + event.key();
			long before = newest.getOrDefault(aggregate, 0L);
			assertThat(event.sequence()).as(event.id()).isLessThanOrEqualTo(before + 1);
			newest.merge(aggregate, event.sequence(), Math::max);
		}
		for (PlanJourney journey : PLANS.values()) {
			assertThat(count(events, "plan.issued.v1", journey)).isEqualTo(1);
			// 118 lead and 252 coordinating tasks; 3 standing duties of 25 reporting
			// units in 2 periods.
			assertThat(count(events, "task.assigned.v1", journey)).isEqualTo(370 + 3 * 25 * 2);
			assertThat(count(events, "period.opened.v1", journey)).isEqualTo(2);
			assertThat(count(events, "report.late.v1", journey)).isPositive();
		}
	}

	private static long count(List<EventStream.Event> events, String typed, PlanJourney journey) {
		return events.stream()
			.filter((event) -> event.typed().equals(typed) && event.key().startsWith(journey.planId()))
			.map(EventStream.Event::id)
			.distinct()
			.count();
	}

	private static Map<String, JsonNode> cells(PlanJourney journey, String period) {
		Map<String, JsonNode> cells = new HashMap<>();
		office.get("/api/completeness?plan=" + journey.planId()).ok().body().path("units").forEach((unit) -> {
			unit.path("cells").forEach((cell) -> {
				if (cell.path("periodKey").asString().equals(period)) {
					cells.put(unit.path("unitId").asString(), cell);
				}
			});
		});
		return cells;
	}

	private static PlanJourney first() {
		return PLANS.values().iterator().next();
	}

}
