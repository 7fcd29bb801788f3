package io.kehoach.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One plan's way through the system, step by step, as its people take it. A step that is
 * repeated after a crash is the client's retry.
 */
final class PlanJourney {

	private final RunningSystem system;

	private final String name;

	private String planId = "";

	PlanJourney(RunningSystem system, String name) {
		this.system = system;
		this.name = name;
	}

	String planId() {
		return this.planId;
	}

	/** The clerk uploads the signed document and watches it being read. */
	JsonNode importDocument(Person office, byte[] document) {
		Reply accepted = office.upload("/api/plans/imports", document, "text/plain; charset=utf-8").expect(202);
		JsonNode done = await(Duration.ofSeconds(60)).until(() -> office.get(accepted.location()).ok().body(),
				(job) -> !job.path("status").asString().equals("RUNNING"));
		assertThat(done.path("status").asString()).as(done.toPrettyString()).isEqualTo("DONE");
		this.planId = done.path("planId").asString();
		return plan(office);
	}

	JsonNode plan(Person reader) {
		return reader.get("/api/plans/" + this.planId).ok().body();
	}

	void submit(Person office) {
		office.post(path("/accept"), Map.of("minimumConfidence", 0.5), etag(office)).ok();
		office.post(path("/submit"), Map.of(), etag(office)).ok();
	}

	void issue(Person director, String number) {
		director.post(path("/issue"), Map.of("number", number, "issuedOn", "2023-01-16"), etag(director)).ok();
		assertThat(plan(director).path("status").asString()).isEqualTo("ISSUED");
	}

	/** Waits until every unit has its tasks. */
	JsonNode awaitTasks(Person office) {
		return await(Duration.ofSeconds(90)).ignoreExceptions()
			.until(() -> office.get("/api/plan-items?plan=" + this.planId).ok().body(),
					(items) -> items.at("/fanOut/state").asString().equals("DONE"));
	}

	List<JsonNode> tasks(Person reader, String filter) {
		List<JsonNode> tasks = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = reader.get("/api/tasks?plan=" + this.planId + "&limit=200" + filter + cursor).ok().body();
			page.path("items").forEach(tasks::add);
			cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
		}
		while (!cursor.isEmpty());
		return tasks;
	}

	/** A unit's own lead task of a row. */
	String task(Person unit, String no) {
		return tasks(unit, "&role=lead").stream()
			.filter((task) -> task.path("itemNo").asString().equals(no))
			.findFirst()
			.orElseThrow(() -> new AssertionError(this.name + ": no lead task of row " + no))
			.path("id")
			.asString();
	}

	/**
	 * A command on what stands; where the clock's own notes came between, on what stands
	 * then.
	 */
	Reply command(Person person, String path, Map<String, ?> body) {
		String resource = path.substring(0, path.lastIndexOf('/'));
		return onNewest(person, resource, (etag) -> person.post(path, body, etag));
	}

	private static Reply onNewest(Person person, String resource, Function<String, Reply> command) {
		return await(Duration.ofSeconds(20)).until(() -> command.apply(person.get(resource).ok().etag()),
				(reply) -> reply.status() != 412);
	}

	/** The unit works on its task until the result is with the issuer. */
	void work(Person unit, String taskId) {
		command(unit, "/api/tasks/" + taskId + "/acknowledge", Map.of()).ok();
		command(unit, "/api/tasks/" + taskId + "/progress", Map.of("percent", 60, "note", "Đã có dự thảo.")).ok();
		command(unit, "/api/tasks/" + taskId + "/submit",
				Map.of("result", "Đã ban hành văn bản hướng dẫn.", "evidence", List.of()))
			.ok();
	}

	String reportId(String periodKey, String unitId) {
		return this.planId + ":" + periodKey + ":" + unitId;
	}

	Reply awaitReport(Person unit, String periodKey, String unitId) {
		return await(Duration.ofSeconds(60)).until(() -> unit.get("/api/reports/" + reportId(periodKey, unitId)),
				(reply) -> reply.status() == 200);
	}

	void fill(Person unit, String reportId, int turns, int received, int onTime) {
		String report = "/api/reports/" + reportId;
		onNewest(unit, report, (etag) -> unit
			.patch(report, Map.of("sections", List.of(Map.of("key", "citizens", "text", "Đã tiếp công dân theo lịch."),
					Map.of("key", "figures", "figures", List.of(figure("citizen-turns", turns),
							figure("complaints-received", received), figure("complaints-on-time", onTime),
							Map.of("key", "procedures-on-time", "numerator", onTime, "denominator", received),
							figure("models-registered", 2), figure("models-recognised", 1), figure("dialogues", 1))))),
					etag))
			.ok();
	}

	private static Map<String, Object> figure(String key, int value) {
		return Map.of("key", key, "value", value);
	}

	JsonNode consolidate(Person office, String periodKey) {
		Reply accepted = office.post("/api/consolidations", Map.of("planId", this.planId, "periodKey", periodKey))
			.expect(202);
		return await(Duration.ofSeconds(60)).until(() -> office.get(accepted.location()).ok().body(),
				(made) -> made.path("status").asString().equals("DRAFT"));
	}

	Set<String> unitsOf(List<JsonNode> tasks) {
		Set<String> units = new TreeSet<>();
		tasks.forEach((task) -> units.add(task.path("unitId").asString()));
		return units;
	}

	String path(String rest) {
		return "/api/plans/" + this.planId + rest;
	}

	String etag(Person reader) {
		return reader.get(path("")).ok().etag();
	}

	static ConditionFactory await(Duration longest) {
		return Awaitility.await().atMost(longest).pollInterval(Duration.ofMillis(200));
	}

}
