package io.kehoach.report.web;

import java.util.ArrayList;
import java.util.List;

import io.kehoach.chassis.fixtures.TestTokens;
import io.kehoach.report.Api;
import io.kehoach.report.Events;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ReportServiceTest
class WorkAndSearchTest {

	@Autowired
	World world;

	@Autowired
	Api api;

	private String plan = "";

	@BeforeEach
	void issued(TestInfo test) {
		this.plan = "work-" + test.getTestMethod().orElseThrow().getName();
		this.world.department().issued(this.plan);
	}

	/** Rows of one group that belong to this test's plan, as "id action". */
	private List<String> rows(String token, String group) {
		List<String> rows = new ArrayList<>();
		for (JsonNode row : this.api.get("/api/work", token).at("/" + group)) {
			if (this.plan.equals(row.get("planId").stringValue())) {
				rows.add(row.get("id").stringValue().substring(this.plan.length() + 1) + " "
						+ row.get("action").stringValue());
			}
		}
		return rows;
	}

	private ObjectNode task(String item, String state) {
		ObjectNode body = World.task(this.plan, item, "thpt-03");
		body.withObject("/task").put("state", state);
		return body;
	}

	@Test
	void aSchoolSeesWhatIsOverdueSoonReturnedAndWaiting() {
		String school = Api.unit("thpt-03");
		ObjectNode returned = task("i3", "IN_PROGRESS");
		returned.withObject("/task").put("returnedReason", "Bổ sung");
		ObjectNode submitted = task("i4", "SUBMITTED");
		submitted.withObject("/task")
			.put("submittedAt", "2023-03-01T02:00:00Z")
			.put("acknowledgedAt", "2023-02-01T02:00:00Z");
		this.world.taskEvent("task.assigned", 1, task("i1", "NOT_STARTED"))
			.taskEvent("task.returned", 3, returned)
			.taskEvent("task.submitted", 3, submitted);
		this.world.clockAt("2023-03-10T08:00:00+07:00");
		assertThat(rows(school, "dueSoon")).isEmpty();
		assertThat(this.api.get("/api/work", school).at("/next").isNull()).isFalse();
		this.world.clockAt("2023-03-20T08:00:00+07:00");
		assertThat(rows(school, "dueSoon")).containsExactly("i1:thpt-03 acknowledge");
		assertThat(rows(school, "returned")).containsExactly("i3:thpt-03 acknowledge");
		assertThat(rows(school, "waiting")).containsExactly("i4:thpt-03 view");
		this.world.clockAt("2023-04-03T08:00:00+07:00");
		assertThat(rows(school, "overdue")).containsExactly("i1:thpt-03 acknowledge");
		assertThat(rows(Api.unit("thpt-02"), "overdue")).isEmpty();
		JsonNode counts = this.api.get("/api/work", school).at("/counts");
		assertThat(counts.get("waiting").intValue()).isPositive();
	}

	@Test
	void workUnderAGrantedPauseIsOverdueForNobody() {
		ObjectNode paused = task("i1", "IN_PROGRESS");
		paused.withObject("/task").put("pausedSince", "2023-03-20");
		this.world.taskEvent("task.due-date-set", 3, paused)
			.taskEvent("task.assigned", 1, task("i2", "NOT_STARTED"))
			.clockAt("2023-04-03T08:00:00+07:00");
		String school = Api.unit("thpt-03");
		assertThat(rows(school, "overdue")).containsExactly("i2:thpt-03 acknowledge");
		assertThat(rows(school, "dueSoon")).isEmpty();
		assertThat(rows(Api.OFFICE, "waiting")).containsExactly("i2:thpt-03 view");
	}

	@Test
	void whoeverOnlyCoordinatesIsNeverToldToBeLate() {
		String school = Api.unit("thpt-03");
		ObjectNode coordinating = task("i1", "NOT_STARTED");
		coordinating.withObject("/task").put("role", "coordinating");
		this.world.taskEvent("task.assigned", 1, coordinating);
		this.world.clockAt("2023-04-03T08:00:00+07:00");
		assertThat(rows(school, "overdue")).isEmpty();
		assertThat(rows(school, "dueSoon")).containsExactly("i1:thpt-03 acknowledge");
		assertThat(this.api.get("/api/work", school).at("/dueSoon"))
			.filteredOn((row) -> this.plan.equals(row.get("planId").stringValue()))
			.extracting((row) -> row.get("daysLate").intValue())
			.containsExactly(0);
	}

	@Test
	void theOfficeSeesWhatWaitsForItsDecision() {
		ObjectNode submitted = task("i4", "SUBMITTED");
		submitted.withObject("/task").put("submittedAt", "2023-03-01T02:00:00Z");
		ObjectNode awaiting = task("i8", "NOT_STARTED");
		ObjectNode awaited = awaiting.withObject("/task");
		awaited.putNull("dueAt").putNull("dueOn");
		awaited.putObject("followUp").put("unitId", "so-gddt").put("text", "Theo lịch").putNull("closedAt");
		ObjectNode obstacle = Events.body("task-service", "obstacle.raised");
		obstacle.withObject("/obstacle").put("id", this.plan + ":o1").put("planId", this.plan).put("unitId", "thpt-03");
		this.world.taskEvent("task.submitted", 3, submitted)
			.taskEvent("task.assigned", 1, awaiting)
			.taskEvent("obstacle.raised", 1, obstacle)
			.at("2023-06-12T08:00:00+07:00");
		assertThat(rows(Api.OFFICE, "dueSoon")).containsExactlyInAnyOrder("i4:thpt-03 confirm", "i8:thpt-03 due-date",
				"o1 triage");
		String report = "/api/reports/" + this.plan + ":2023-H1:thpt-01";
		String school = Api.unit("thpt-01");
		Api.Reply nil = this.api.post(report + "/nil", school, this.api.get(report, school).revision(),
				"{\"reason\":\"Không phát sinh\"}");
		assertThat(rows(Api.OFFICE, "dueSoon")).contains("2023-H1:thpt-01 check");
		JsonNode row = this.api.get("/api/work", Api.OFFICE).at("/dueSoon");
		assertThat(row.toString()).contains("\"etag\":\"" + nil.revision() + "\"");
		this.world.at("2023-06-16T08:00:00+07:00");
		assertThat(rows(Api.OFFICE, "waiting")).containsExactly("2023-H1:thpt-02 remind");
	}

	@Test
	void whoHasCheckedAReportIsNotAskedToAcceptItButAnotherOfTheOfficeAndTheDirectorAre() {
		this.world.at("2023-06-12T08:00:00+07:00");
		String report = "/api/reports/" + this.plan + ":2023-H1:thpt-01";
		String school = Api.unit("thpt-01");
		Api.Reply nil = this.api.post(report + "/nil", school, this.api.get(report, school).revision(),
				"{\"reason\":\"Không phát sinh\"}");
		assertThat(rows(Api.DIRECTOR, "dueSoon")).isEmpty();
		long counted = this.api.get("/api/work", Api.OFFICE).at("/counts/dueSoon").longValue();
		this.api.post(report + "/check", Api.OFFICE, nil.revision(), "{}");
		assertThat(rows(Api.OFFICE, "dueSoon")).isEmpty();
		assertThat(this.api.get("/api/work", Api.OFFICE).at("/counts/dueSoon").longValue()).isEqualTo(counted - 1);
		assertThat(rows(TestTokens.bearer("2b91", "vp", "office"), "dueSoon"))
			.containsExactly("2023-H1:thpt-01 accept");
		assertThat(rows(Api.DIRECTOR, "dueSoon")).containsExactly("2023-H1:thpt-01 accept");
	}

	@Test
	void theListIsCutOffAndTheCountIsNot() {
		long before = counted();
		for (int row = 0; row < 230; row++) {
			this.world.taskEvent("task.assigned", 1, task("row" + row, "NOT_STARTED"));
		}
		this.world.clockAt("2023-04-03T08:00:00+07:00");
		assertThat(counted()).isEqualTo(before + 230);
		assertThat(this.api.get("/api/work", Api.OFFICE).at("/waiting")).hasSize(200);
	}

	@Test
	void theDirectorSeesPlansToIssueAndObstaclesToDecide() {
		ObjectNode submitted = Events.body("plan-service", "plan.submitted");
		submitted.withObject("/plan").put("id", this.plan + ":draft").withObject("/issuer").put("unitId", "so-gddt");
		ObjectNode forwarded = Events.body("task-service", "obstacle.forwarded");
		forwarded.withObject("/obstacle")
			.put("id", this.plan + ":o2")
			.put("planId", this.plan)
			.put("unitId", "thpt-03");
		this.world.planEvent("plan.submitted", 2, submitted).taskEvent("obstacle.forwarded", 3, forwarded);
		assertThat(rows(Api.DIRECTOR, "dueSoon")).containsExactly("o2 answer");
		assertThat(this.api.get("/api/work", Api.DIRECTOR).at("/dueSoon").toString()).contains(this.plan + ":draft",
				"\"issue\"");
		assertThat(this.api.get("/api/work", TestTokens.bearer("adm", "so-gddt", "admin"))
			.at("/counts/overdue")
			.intValue()).isZero();
	}

	@Test
	void aReaderWaitsForItsOwnWrite() {
		this.world.taskEvent("task.assigned", 1, task("i1", "NOT_STARTED"));
		long before = System.nanoTime();
		this.api.get("/api/work?after=" + this.plan + ":i1:thpt-03:1", Api.unit("thpt-03"));
		assertThat(System.nanoTime() - before).isLessThan(900_000_000L);
		assertThat(this.api.get("/api/work?after=nonsense", Api.unit("thpt-03")).status()).isEqualTo(400);
	}

	private long counted() {
		this.world.clockAt("2023-04-03T08:00:00+07:00");
		return this.api.get("/api/work", Api.OFFICE).at("/counts/waiting").longValue();
	}

}
