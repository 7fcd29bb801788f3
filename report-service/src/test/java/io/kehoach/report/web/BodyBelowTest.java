package io.kehoach.report.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.kehoach.chassis.fixtures.TestTokens;
import io.kehoach.report.Api;
import io.kehoach.report.Events;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a body below issues is its own to decide: whoever stands above reads it and is not
 * asked to do what would be refused.
 */
@ReportServiceTest
class BodyBelowTest {

	private static final String PLAN = "plan-of-the-body-below";

	private static final String OFFICE_BELOW = TestTokens.bearer("2b99", "phong-gd-vp", "office");

	private static final String DIRECTOR_BELOW = TestTokens.bearer("9d99", "phong-gd", "director");

	@Autowired
	World world;

	@Autowired
	Api api;

	@BeforeEach
	void aBodyBelow() {
		this.world.department();
		unit("phong-gd", "BODY", "so-gddt");
		unit("phong-gd-vp", "ROOM", "phong-gd");
		unit("thcs-01", "SUBORDINATE", "phong-gd");
	}

	private void unit(String id, String kind, String parent) {
		ObjectNode body = Events.body("plan-service", "unit.created");
		body.withObject("/unit").put("id", id).put("name", "Đơn vị " + id).put("kind", kind).put("parentId", parent);
		this.world.unitEvent("unit.created", 1, body);
	}

	@Test
	void tasksAndObstaclesAreOfferedToTheOfficeOfTheBodyThatIssuedThePlan() {
		ObjectNode awaiting = task("task.assigned", "i2");
		awaiting.withObject("/task").putObject("followUp").put("unitId", "phong-gd-vp").putNull("closedAt");
		this.world.taskEvent("task.submitted", 3, task("task.submitted", "i1"))
			.taskEvent("task.assigned", 1, awaiting)
			.taskEvent("obstacle.raised", 1, obstacle("obstacle.raised", "o1"));
		assertThat(soon(OFFICE_BELOW)).containsExactlyInAnyOrder("i1:thcs-01 confirm", "i2:thcs-01 due-date",
				"o1 triage");
		assertThat(soon(Api.OFFICE)).isEmpty();
		assertThat(soon(TestTokens.bearer("2b98", "phong-gd-vp", "unit", "office"))).as("who is of a unit, too")
			.hasSize(3);
	}

	@Test
	void plansAndForwardedObstaclesAreOfferedToTheDirectorOfTheBodyThatIssuesThePlan() {
		this.world.planEvent("plan.submitted", 2, plan("plan.submitted", "draft"))
			.planEvent("plan.returned", 2, plan("plan.returned", "sent-back"))
			.taskEvent("obstacle.forwarded", 3, obstacle("obstacle.forwarded", "o2"));
		assertThat(soon(DIRECTOR_BELOW)).containsExactlyInAnyOrder("draft issue", "o2 answer");
		assertThat(soon(Api.DIRECTOR)).isEmpty();
		assertThat(rows(OFFICE_BELOW, "returned")).containsExactly("sent-back edit");
		assertThat(rows(Api.OFFICE, "returned")).isEmpty();
	}

	@Test
	void aScoringYearIsOfferedToTheOfficeOfTheBodyWhoseYearItIs() {
		ObjectNode issued = plan("plan.issued", "scored");
		((ObjectNode) issued.at("/plan/items/0/lead")).putArray("unitIds").add("thcs-01");
		this.world.planEvent("plan.issued", 3, issued);
		String set = "/api/criteria-sets/phong-gd:dan-van:1";
		this.api.post("/api/criteria-sets", OFFICE_BELOW, "{}");
		this.api.post(set + "/adopt", OFFICE_BELOW, this.api.get(set, OFFICE_BELOW).revision(),
				"{\"effectiveFrom\":\"2023-01-01\"}");
		Api.Reply opened = this.api.post("/api/rankings", OFFICE_BELOW,
				"{\"criteriaSetId\":\"phong-gd:dan-van:1\",\"year\":2023,\"planIds\":[\"" + PLAN + ":scored\"]}");
		assertThat(opened.status()).isEqualTo(201);
		this.world.clockAt("2023-12-28T08:00:00+07:00");
		assertThat(this.api.get("/api/work", OFFICE_BELOW).at("/dueSoon").toString()).contains("\"preview\"");
		assertThat(this.api.get("/api/work", Api.OFFICE).at("/dueSoon").toString()).doesNotContain("phong-gd:dan-van");
	}

	@Test
	void whatABodyAboveAsksIsReadAndNotCommanded() {
		ObjectNode above = World.plan(PLAN + ":above");
		((ObjectNode) above.at("/plan/reporting/0/reporters")).putArray("unitIds").add("phong-gd");
		this.world.planEvent("plan.issued", 3, above).at("2023-06-12T08:00:00+07:00");
		String plan = "{\"planId\":\"" + PLAN + ":above\"";
		assertThat(this.api.get("/api/reporting-periods?plan=" + PLAN + ":above", OFFICE_BELOW).at("/items"))
			.isNotEmpty();
		Map.of("/api/public/plans", plan + ",\"slug\":\"of-the-body-above\"}", "/api/evidence-packs", plan + "}",
				"/api/consolidations", plan + ",\"periodKey\":\"2023-H1\"}")
			.forEach((path, command) -> {
				assertThat(this.api.post(path, OFFICE_BELOW, command).status()).as(path).isEqualTo(404);
				assertThat(this.api.post(path, Api.OFFICE, command).status()).as(path).isBetween(201, 202);
			});
	}

	private static ObjectNode plan(String type, String id) {
		ObjectNode body = Events.body("plan-service", type);
		body.withObject("/plan").put("id", PLAN + ":" + id).withObject("/issuer").put("unitId", "phong-gd");
		return body;
	}

	private static ObjectNode task(String type, String item) {
		ObjectNode body = Events.body("task-service", type);
		body.withObject("/task")
			.put("id", PLAN + ":" + item + ":thcs-01")
			.put("planId", PLAN)
			.put("unitId", "thcs-01")
			.put("issuerUnitId", "phong-gd");
		return body;
	}

	private static ObjectNode obstacle(String type, String id) {
		ObjectNode body = Events.body("task-service", type);
		body.withObject("/obstacle")
			.put("id", PLAN + ":" + id)
			.put("planId", PLAN)
			.put("unitId", "thcs-01")
			.put("issuerUnitId", "phong-gd");
		return body;
	}

	private List<String> soon(String token) {
		return rows(token, "dueSoon");
	}

	/** Rows of one group that belong to this plan, as "id action". */
	private List<String> rows(String token, String group) {
		Stream<JsonNode> rows = this.api.get("/api/work", token).at("/" + group).valueStream();
		return rows.filter((row) -> row.get("id").stringValue().startsWith(PLAN))
			.map((row) -> row.get("id").stringValue().substring(PLAN.length() + 1) + " "
					+ row.get("action").stringValue())
			.toList();
	}

}
