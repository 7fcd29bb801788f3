package io.kehoach.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The plan's beginning: read, reviewed, issued, handed out, worked on.
 */
abstract class IssuedPlanSteps {

	static final Map<String, PlanJourney> PLANS = new LinkedHashMap<>();

	static RunningSystem system;

	static Person office;

	static Person director;

	static Person appraiser;

	static Person inspector;

	static Person firstSchool;

	static Person secondSchool;

	static Person thirdSchool;

	@BeforeAll
	static void start() throws IOException {
		system = RunningSystem.shared();
		office = Person.signIn(system, "office");
		director = Person.signIn(system, "director");
		appraiser = Person.signIn(system, "appraiser");
		inspector = Person.signIn(system, "inspector");
		firstSchool = Person.signIn(system, "thpt-01");
		secondSchool = Person.signIn(system, "thpt-02");
		thirdSchool = Person.signIn(system, "thpt-03");
	}

	@AfterAll
	static void stop() {
		List.of(office, director, appraiser, inspector, firstSchool, secondSchool, thirdSchool).forEach(Person::close);
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

	static PlanJourney first() {
		return PLANS.values().iterator().next();
	}

}
