package io.kehoach.task.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.chassis.access.AccessTable;
import io.kehoach.chassis.access.Relation;
import io.kehoach.chassis.archive.Archives;
import io.kehoach.task.TaskServiceTest;
import io.kehoach.task.application.BuiltPart;
import io.kehoach.task.application.Bulk;
import io.kehoach.task.application.BulkAction;
import io.kehoach.task.application.Bulks;
import io.kehoach.task.application.EvidenceFiles;
import io.kehoach.task.application.FanOuts;
import io.kehoach.task.application.HandOver;
import io.kehoach.task.application.HandOvers;
import io.kehoach.task.application.Obstacles;
import io.kehoach.task.application.PackParts;
import io.kehoach.task.application.SamplePlan;
import io.kehoach.task.application.Tasks;
import io.kehoach.task.application.Units;
import io.kehoach.task.application.Uploads;
import io.kehoach.task.domain.ATask;
import io.kehoach.task.domain.Assignment;
import io.kehoach.task.domain.IssuedPlan;
import io.kehoach.task.domain.Obstacle;
import io.kehoach.task.domain.PlanFollowing;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static io.kehoach.task.domain.ATask.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation x role x relation: it is reached where the access table says so, and
 * nowhere else.
 */
@TaskServiceTest
class AccessTest {

	private static final AccessTable TABLE = AccessTable.read(new ClassPathResource("access.csv"));

	private static final List<String> ROLES = List.of("office", "director", "unit", "appraiser", "inspector", "admin");

	/**
	 * Callers' units as the unit {@code so} sees them; all are bodies, so that every role
	 * acts for its own.
	 */
	private static final Map<Relation, String> CALLERS = Map.of(Relation.OWN, "x-so", Relation.ANCESTOR, "x-top",
			Relation.DESCENDANT, "x-sub", Relation.SIBLING, "x-so2", Relation.UNRELATED, "x-other");

	private static final String BODY = """
			{"note":"x","reason":"x"}""";

	private static final Map<String, String> BODIES = Map.ofEntries(Map.entry("acknowledge", "{}"),
			Map.entry("progress", "{\"percent\":1}"), Map.entry("contribute", "{\"note\":\"x\"}"),
			Map.entry("submit", "{\"result\":\"x\"}"),
			Map.entry("evidence", "{\"evidence\":[{\"link\":\"https://a.vn/\"}]}"), Map.entry("claim", "{}"),
			Map.entry("draft-due", "{\"superiorSigns\":true}"),
			Map.entry("extension-requests", "{\"dueOn\":\"2023-12-01\",\"reason\":\"x\"}"),
			Map.entry("comments", "{\"text\":\"x\"}"), Map.entry("confirm", "{}"),
			Map.entry("return", "{\"reason\":\"x\"}"), Map.entry("cancel", "{\"reason\":\"x\"}"),
			Map.entry("reopen", "{\"reason\":\"x\"}"), Map.entry("exemption", "{\"reason\":\"x\"}"),
			Map.entry("due-date", "{\"dueOn\":\"2023-12-01\"}"),
			Map.entry("decide", "{\"granted\":true,\"reason\":\"x\"}"), Map.entry("triage", "{}"),
			Map.entry("merge", "{\"into\":\"none\"}"), Map.entry("forward", "{\"to\":\"DIRECTOR\"}"),
			Map.entry("answer", "{\"answer\":\"x\"}"), Map.entry("close", "{}"));

	@Autowired
	private MockMvc mvc;

	@Autowired
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private Units units;

	private final Resource resource = new Resource();

	/** What the operations are tried on. */
	private static final class Resource {

		private String plan = "";

		private String task = "";

		private String obstacle = "";

		private String evidence = "";

		private String upload = "";

		private String handOver = "";

		private String bulk = "";

	}

	@BeforeEach
	void aResourceOfTheUnit(@Autowired Tasks tasks, @Autowired Obstacles obstacles, @Autowired EvidenceFiles files,
			@Autowired Uploads uploads, @Autowired HandOvers handOvers, @Autowired Bulks bulks,
			@Autowired FanOuts fanOuts, @Autowired PackParts parts, @Autowired Archives archives) throws IOException {
		tree("x-top", null);
		tree("x-so", "x-top");
		tree("x-so2", "x-top");
		tree("x-sub", "x-so");
		tree("x-other", null);
		this.resource.plan = "plan-" + UUID.randomUUID();
		Task task = PlanFollowing
			.assigned(
					new Assignment(this.resource.plan, "x-so", "x-so", "x-so", TaskRole.LEAD, ATask.row(),
							ATask.END_OF_MARCH, LocalDate.of(2023, 1, 16)),
					1, ATask.system("2023-01-16T01:00:00Z"), CALENDAR)
			.task();
		tasks.add(new io.kehoach.task.domain.Outcome(task, List.of()));
		this.resource.task = task.id();
		this.resource.obstacle = obstacles
			.add(Obstacle.raise("o-" + UUID.randomUUID(), task, ATask.unit("2023-01-17T01:00:00Z"), "x"))
			.id();
		this.resource.evidence = StoredFile.of(task, "a.txt", "a", uploads, files, Instant.EPOCH).evidenceId();
		this.resource.upload = uploads.begin("u-" + UUID.randomUUID(), task, "a.txt", "text/plain", 3, Instant.EPOCH)
			.uploadId();
		this.resource.bulk = UUID.randomUUID().toString();
		bulks.keep(new Bulk(this.resource.bulk, BulkAction.CONFIRM, "x-so", null, null, List.of(this.resource.task),
				ATask.OFFICE, Instant.parse("2023-12-31T00:00:00Z")));
		parts.add(new BuiltPart(this.resource.plan, this.resource.plan, "x-so", "a.zip",
				archives.build(this.resource.plan, Instant.EPOCH, (archive) -> archive.add("a.txt", "a"))));
		this.resource.handOver = UUID.randomUUID().toString();
		handOvers.keep(new HandOver(this.resource.handOver, "x-so", "a", "b", null,
				Instant.parse("2023-12-31T00:00:00Z"), ATask.OFFICE, List.of()));
		IssuedPlan sample = SamplePlan.issued(this.resource.plan);
		fanOuts.replace(new IssuedPlan(sample.planId(), 1, sample.status(), "x", null, "x-so", "x-so", List.of(),
				List.of(), Map.of()), 1, SamplePlan.ISSUED_AT, LocalDate.of(2023, 1, 16), FanOuts.Moves.NONE);
	}

	private void tree(String id, @org.jspecify.annotations.Nullable String parent) {
		this.units.keep(id, new Units.Unit(id, "BODY", parent), 1);
	}

	static Stream<String> operations() {
		return TABLE.names().stream();
	}

	@Test
	void everyOperationIsInTheTable() {
		Set<String> served = this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((info) -> info.getMethodsCondition()
				.getMethods()
				.stream()
				.flatMap((method) -> info.getPatternValues().stream().map((path) -> method + " " + path)))
			.filter((operation) -> operation.contains(" /api/"))
			.collect(Collectors.toSet());
		assertThat(served).isEqualTo(Set.copyOf(TABLE.names()));
	}

	@Test
	void everyOperationIsInTheApiDescription() throws IOException {
		String description = Files.readString(
				Path.of(System.getProperty("contracts.root", ".."), "task-service", "contracts", "openapi.yaml"));
		assertThat(TABLE.names())
			.allSatisfy((operation) -> assertThat(description).contains("\n  " + operation.split(" ")[1] + ":\n"));
	}

	@ParameterizedTest
	@MethodSource("operations")
	void isReachedOnlyByWhomTheTableNames(String operation) {
		for (String role : ROLES) {
			CALLERS.forEach((relation, unit) -> assertThat(reached(operation, Http.as(role, unit)))
				.as("%s by %s of %s", operation, role, relation)
				.isEqualTo(allowed(operation, role, relation)));
		}
	}

	private static boolean allowed(String operation, String role, Relation relation) {
		String[] parts = operation.split(" ");
		return TABLE.rows(parts[0], parts[1])
			.stream()
			.anyMatch((row) -> row.role().equals(role) && row.relations().contains(relation));
	}

	@ParameterizedTest
	@MethodSource("operations")
	void isClosedWithoutAToken(String operation) {
		String[] parts = operation.split(" ");
		assertThat(new Http(this.mvc)
			.send(MockMvcRequestBuilders.request(org.springframework.http.HttpMethod.valueOf(parts[0]), path(parts[1])))
			.status()).isEqualTo(401);
	}

	private String path(String template) {
		return template.replace("/api/obstacles/{id}", "/api/obstacles/" + this.resource.obstacle)
			.replace("/api/tasks/evidence-packs/{id}", "/api/tasks/evidence-packs/" + this.resource.plan)
			.replace("/api/tasks/{id}", "/api/tasks/" + this.resource.task)
			.replace("{evidenceId}", this.resource.evidence)
			.replace("/api/hand-overs/{id}", "/api/hand-overs/" + this.resource.handOver)
			.replace("{viewId}", "none")
			.replace("{uploadId}", this.resource.upload)
			.replace("{bulkId}", this.resource.bulk)
			.replace("{n}", "1")
			.replace("{id}", "none");
	}

	/**
	 * Reached means: let in, and the resource seen. A revision nobody has keeps commands
	 * from changing anything.
	 */
	private boolean reached(String operation, String bearer) {
		Http http = new Http(this.mvc);
		String[] parts = operation.split(" ");
		String path = path(parts[1]);
		return switch (operation) {
			case "GET /api/tasks", "GET /api/obstacles" ->
				listed(http.get(bearer, path + "?plan=" + this.resource.plan));
			case "GET /api/tasks/export" -> {
				Http.Call call = http.get(bearer, path + "?plan=" + this.resource.plan);
				yield call.status() == 200 && call.text().lines().count() > 1;
			}
			case "GET /api/plan-items" -> http.get(bearer, path + "?plan=" + this.resource.plan).status() == 200;
			case "POST /api/evidence-files" -> http.send(upload(bearer)).status() == 201;
			case "GET /api/hand-overs" -> http.get(bearer, path).text().contains(this.resource.handOver);
			case "POST /api/hand-overs" -> http.post(bearer, path, "{\"from\":\"a\",\"to\":\"b\"}", "").status() == 201;
			case "POST /api/task-views" ->
				http.post(bearer, path, "{\"name\":\"x\",\"query\":\"\"}", "").status() == 201;
			case "DELETE /api/task-views/{viewId}" ->
				http.send(MockMvcRequestBuilders.delete(path).header("Authorization", bearer)).status() == 204;
			case "POST /api/evidence-files/uploads" ->
				http.send(Tus.begin(bearer, this.resource.task, "a.txt", "text/plain", 3)).status() == 201;
			case "PATCH /api/evidence-files/uploads/{uploadId}" ->
				http.send(Tus.append(bearer, path, 1, new byte[0])).code().equals("upload-offset");
			case "POST /api/obstacles" ->
				http.post(bearer, path, "{\"taskId\":\"" + this.resource.task + "\",\"text\":\"x\"}", "")
					.status() == 201;
			case "POST /api/tasks/bulk" -> {
				Http.Call call = http.post(bearer, path,
						"{\"action\":\"confirm\",\"taskIds\":[\"" + this.resource.task + "\"]}", "");
				yield call.status() == 200
						&& !call.json().path("results").path(0).path("problem").asString("").equals("not-found");
			}
			case "POST /api/tasks/bulk/{bulkId}/undo" -> http.post(bearer, path, "{}", "").status() == 200;
			case "POST /api/tasks/operations/dead-letters/{id}/redrive" ->
				http.post(bearer, path, "{}", "").status() != 403;
			default -> one(http, parts[0], path, bearer);
		};
	}

	private static boolean one(Http http, String method, String path, String bearer) {
		if (method.equals("GET")) {
			Http.Call call = http.get(bearer, path);
			assertThat(call.status()).as(call.text()).isIn(200, 403, 404);
			return call.status() == 200;
		}
		String body = BODIES.getOrDefault(path.substring(path.lastIndexOf('/') + 1), BODY);
		int status = http.post(bearer, path, body, "\"999\"").status();
		assertThat(status).isIn(412, 422, 403, 404);
		return status == 412 || status == 422;
	}

	private static boolean listed(Http.Call call) {
		JsonNode items = call.json().path("items");
		return call.status() == 200 && !items.isEmpty();
	}

	private AbstractMockHttpServletRequestBuilder<?> upload(String bearer) {
		return MockMvcRequestBuilders.multipart("/api/evidence-files")
			.file(new MockMultipartFile("file", "b.txt", "text/plain", new byte[] { 2 }))
			.param("taskId", this.resource.task)
			.header("Authorization", bearer)
			.header("Idempotency-Key", UUID.randomUUID().toString());
	}

}
