package io.kehoach.report.web;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

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

/**
 * The two periods of the plan, lived through over HTTP.
 */
@ReportServiceTest
class ReportJourneyTest {

	private static final String SCHOOL = Api.unit("thpt-01");

	@Autowired
	World world;

	@Autowired
	Api api;

	private String plan = "";

	@BeforeEach
	void issued(TestInfo test) {
		this.plan = test.getTestMethod().orElseThrow().getName();
		this.world.department().issued(this.plan);
	}

	private String firstHalf(String unit) {
		return this.plan + ":2023-H1:" + unit;
	}

	private String year(String unit) {
		return this.plan + ":2023-YEAR:" + unit;
	}

	private Api.Reply report(String id) {
		return this.api.get("/api/reports/" + id, Api.OFFICE);
	}

	private Api.Reply act(String id, String act, String token, String body) {
		return this.api.post("/api/reports/" + id + "/" + act, token, report(id).revision(), body);
	}

	private void write(String id, String token) {
		Api.Reply reply = this.api.patch("/api/reports/" + id, token, report(id).revision(),
				"{\"sections\":[{\"key\":\"leadership\",\"text\":\"Đã ban hành kế hoạch.\"},"
						+ "{\"key\":\"figures\",\"figures\":[{\"key\":\"citizen-turns\",\"value\":12},"
						+ "{\"key\":\"procedures-on-time\",\"numerator\":38,\"denominator\":40}]}]}");
		assertThat(reply.status()).isEqualTo(200);
	}

	@Test
	void aPeriodOpensOnceFifteenWorkingDaysBeforeItsDueDate() {
		this.world.at("2023-05-23T23:59:59+07:00");
		assertThat(this.world.count("reports", this.plan)).isZero();
		this.world.at("2023-05-24T00:00:00+07:00").at("2023-05-24T00:00:01+07:00");
		assertThat(this.world.raised("periods", this.plan + ":2023-H1")).containsExactly("period.opened");
		assertThat(this.world.count("reports", this.plan)).isEqualTo(2);
		JsonNode periods = this.api.get("/api/reporting-periods?plan=" + this.plan, SCHOOL).at("/items");
		assertThat(periods).hasSize(2);
		assertThat(periods.get(0).get("state").stringValue()).isEqualTo("OPEN");
		assertThat(periods.get(0).get("expected")).hasSize(2);
		assertThat(periods.get(1).get("state").stringValue()).isEqualTo("PLANNED");
	}

	@Test
	void aDraftIsFilledFromTasksEvidenceAndObstaclesUntilItIsSigned() {
		ObjectNode submitted = Events.body("task-service", "task.submitted");
		submitted.withObject("/task")
			.put("planId", this.plan)
			.put("id", this.plan + ":i2:thpt-01")
			.put("unitId", "thpt-01");
		ObjectNode obstacle = Events.body("task-service", "obstacle.raised");
		obstacle.withObject("/obstacle").put("planId", this.plan).put("id", this.plan + "-o").put("unitId", "thpt-01");
		this.world.taskEvent("task.submitted", 3, submitted)
			.taskEvent("obstacle.raised", 1, obstacle)
			.at("2023-05-25T08:00:00+07:00");
		JsonNode specific = section(report(firstHalf("thpt-01")).json(), "specific");
		assertThat(specific.at("/rows/0/state").stringValue()).isEqualTo("SUBMITTED");
		assertThat(specific.at("/rows/0/evidence")).hasSize(2);
		JsonNode difficulties = section(report(firstHalf("thpt-01")).json(), "difficulties");
		assertThat(difficulties.at("/rows/0/content").stringValue())
			.isEqualTo("Chưa có kinh phí in tài liệu tuyên truyền");
		ObjectNode confirmed = submitted.deepCopy();
		confirmed.withObject("/task").put("state", "DONE").put("doneAt", "2023-03-21T02:00:00Z");
		this.world.taskEvent("task.confirmed", 4, confirmed);
		assertThat(figure(report(firstHalf("thpt-01")).json(), "tasks-done").get("value").intValue()).isEqualTo(1);
		assertThat(act(firstHalf("thpt-01"), "submit", SCHOOL, "{}").status()).isEqualTo(200);
		confirmed.withObject("/task").put("state", "CANCELLED");
		this.world.taskEvent("task.cancelled", 5, confirmed);
		assertThat(figure(report(firstHalf("thpt-01")).json(), "tasks-done").get("value").intValue()).isEqualTo(1);
	}

	@Test
	void writtenSubmittedReturnedSubmittedAgainAndAccepted() {
		this.world.at("2023-06-12T08:00:00+07:00");
		String id = firstHalf("thpt-01");
		write(id, SCHOOL);
		Api.Reply submitted = act(id, "submit", SCHOOL, "{}");
		assertThat(submitted.at("/state").stringValue()).isEqualTo("SUBMITTED");
		assertThat(figure(submitted.json(), "procedures-on-time").get("value").intValue()).isEqualTo(95);
		Api.Reply returned = act(id, "return", Api.OFFICE,
				"{\"reason\":\"Bổ sung\",\"comments\":[{\"section\":\"figures\",\"text\":\"Thiếu số đơn thư\"}]}");
		assertThat(returned.at("/state").stringValue()).isEqualTo("RETURNED");
		assertThat(returned.at("/comments/0/section").stringValue()).isEqualTo("figures");
		this.world.at("2023-06-16T08:00:00+07:00");
		Api.Reply again = act(id, "submit", SCHOOL, "{}");
		assertThat(again.at("/version").intValue()).isEqualTo(2);
		assertThat(again.at("/late").booleanValue()).isFalse();
		Api.Reply checked = act(id, "check", Api.OFFICE, "{}");
		assertThat(checked.at("/review/checkedBy").stringValue()).isEqualTo("2b90");
		Api.Reply own = act(id, "accept", Api.OFFICE, "{}");
		assertThat(own.at("/code").stringValue()).isEqualTo("report-checked-by-you");
		Api.Reply accepted = act(id, "accept", Api.DIRECTOR, "{}");
		assertThat(accepted.at("/review/acceptedBy").stringValue()).isEqualTo("9d04");
		assertThat(accepted.at("/state").stringValue()).isEqualTo("ACCEPTED");
		assertThat(accepted.header("Event-Sequence")).isEqualTo(id + ":4");
		assertThat(this.world.raised("reports", id)).containsExactly("report.submitted", "report.returned",
				"report.submitted", "report.accepted");
		assertThat(act(id, "submit", SCHOOL, "{}").status()).isEqualTo(409);
		Api.Reply reopened = act(id, "reopen", Api.OFFICE, "{\"reason\":\"Điều chỉnh\"}");
		assertThat(reopened.at("/state").stringValue()).isEqualTo("OPEN");
		assertThat(this.api.get("/api/reports/" + id + "/versions/1", SCHOOL).at("/version").intValue()).isEqualTo(1);
	}

	@Test
	void twoPeopleAcceptingAtOnceGiveOneSuccessAndOneStale() throws Exception {
		this.world.at("2023-06-12T08:00:00+07:00");
		String id = firstHalf("thpt-01");
		write(id, SCHOOL);
		act(id, "submit", SCHOOL, "{}");
		long seen = act(id, "check", Api.OFFICE, "{}").revision();
		Callable<Integer> accept = () -> this.api.post("/api/reports/" + id + "/accept", Api.DIRECTOR, seen, "{}")
			.status();
		try (ExecutorService two = Executors.newFixedThreadPool(2)) {
			List<Integer> statuses = two.invokeAll(List.of(accept, accept))
				.stream()
				.map((done) -> done.resultNow())
				.toList();
			assertThat(statuses).containsExactlyInAnyOrder(200, 412);
		}
		assertThat(this.world.raised("reports", id)).containsOnlyOnce("report.accepted");
	}

	@Test
	void twoPeopleCheckingAtOnceGiveOneSuccessAndOneStaleAndARepeatIsAnsweredAlike() throws Exception {
		this.world.at("2023-06-12T08:00:00+07:00");
		String id = firstHalf("thpt-01");
		write(id, SCHOOL);
		long seen = act(id, "submit", SCHOOL, "{}").revision();
		String path = "/api/reports/" + id + "/check";
		String other = TestTokens.bearer("2b91", "vp", "office");
		try (ExecutorService two = Executors.newFixedThreadPool(2)) {
			List<Callable<Integer>> both = Stream.of(Api.OFFICE, other)
				.map((who) -> (Callable<Integer>) () -> this.api.post(path, who, seen, "{}").status())
				.toList();
			assertThat(two.invokeAll(both)).map((done) -> done.resultNow()).containsExactlyInAnyOrder(200, 412);
		}
		assertThat(act(id, "check", Api.OFFICE, "{}").status()).isEqualTo(409);
		assertThat(this.world.raised("reports", id)).containsExactly("report.submitted");
		Api.Reply once = this.api.repeatable("accepting-" + id, "/api/reports/" + id + "/accept", Api.DIRECTOR,
				report(id).revision());
		Api.Reply again = this.api.repeatable("accepting-" + id, "/api/reports/" + id + "/accept", Api.DIRECTOR,
				once.revision());
		assertThat(again.status()).isEqualTo(200);
		assertThat(this.world.raised("reports", id)).containsOnlyOnce("report.accepted");
	}

	@Test
	void lateIsSaidOnceAtTheStrictMomentAndMissingOnceLater() {
		this.world.at("2023-05-25T08:00:00+07:00");
		String punctual = firstHalf("thpt-01");
		String silent = firstHalf("thpt-02");
		this.world.clockAt("2023-06-14T23:59:59+07:00");
		write(punctual, SCHOOL);
		act(punctual, "submit", SCHOOL, "{}");
		this.world.at("2023-06-14T23:59:59+07:00");
		assertThat(this.world.raised("reports", silent)).isEmpty();
		this.world.at("2023-06-15T00:00:00+07:00").at("2023-06-15T00:00:01+07:00").at("2023-06-20T08:00:00+07:00");
		assertThat(this.world.raised("reports", silent)).containsExactly("report.late");
		assertThat(this.world.raised("reports", punctual)).containsExactly("report.submitted");
		this.world.at("2023-06-29T00:00:00+07:00").at("2023-07-01T08:00:00+07:00");
		assertThat(this.world.raised("reports", silent)).containsExactly("report.late", "report.missing");
	}

	@Test
	void whatTheClockOrTheOfficeSaysMeanwhileDoesNotRefuseWhoIsAboutToSign() {
		this.world.at("2023-06-14T23:00:00+07:00");
		String id = firstHalf("thpt-01");
		write(id, SCHOOL);
		long read = report(id).revision();
		this.world.at("2023-06-15T00:00:01+07:00");
		this.api.post("/api/completeness/remind", Api.OFFICE, "{\"reportIds\":[\"" + id + "\"]}");
		assertThat(this.api.post("/api/reports/" + id + "/submit", SCHOOL, read, "{}").status()).isEqualTo(200);
		assertThat(this.world.raised("reports", id)).containsExactly("report.late", "report.reminded",
				"report.submitted");
	}

	@Test
	void aReportOfJulyBelongsToTheFirstHalfAndNotToTheYear() {
		this.world.at("2023-07-20T08:00:00+07:00");
		write(firstHalf("thpt-01"), SCHOOL);
		Api.Reply july = act(firstHalf("thpt-01"), "submit", SCHOOL, "{}");
		assertThat(july.at("/late").booleanValue()).isTrue();
		assertThat(july.at("/daysLate").intValue()).isEqualTo(36);
		this.world.at("2023-11-20T08:00:00+07:00");
		JsonNode yearly = report(year("thpt-01")).json();
		assertThat(yearly.get("state").stringValue()).isEqualTo("OPEN");
		assertThat(yearly.get("version").intValue()).isZero();
		assertThat(section(yearly, "leadership").get("text").stringValue()).isEqualTo("Đã ban hành kế hoạch.");
		assertThat(figure(yearly, "citizen-turns").get("value").isNull()).isTrue();
	}

	@Test
	void theYearReportBeforeItsCutOffHoldsEstimatesThatAreReplacedLater() {
		this.world.at("2023-12-08T08:00:00+07:00");
		String id = year("thpt-01");
		write(id, SCHOOL);
		Api.Reply first = act(id, "submit", SCHOOL, "{}");
		assertThat(figure(first.json(), "citizen-turns").get("estimate").booleanValue()).isTrue();
		act(id, "check", Api.OFFICE, "{}");
		assertThat(act(id, "accept", Api.DIRECTOR, "{}").status()).isEqualTo(200);
		assertThat(act(id, "supplement", SCHOOL, "{}").status()).isEqualTo(409);
		this.world.at("2023-12-18T08:00:00+07:00");
		assertThat(act(id, "supplement", SCHOOL, "{}").at("/state").stringValue()).isEqualTo("OPEN");
		Api.Reply patched = this.api.patch("/api/reports/" + id, SCHOOL, report(id).revision(),
				"{\"sections\":[{\"key\":\"figures\",\"figures\":[{\"key\":\"citizen-turns\",\"value\":15}]}]}");
		assertThat(patched.status()).isEqualTo(200);
		Api.Reply second = act(id, "submit", SCHOOL, "{}");
		assertThat(second.at("/version").intValue()).isEqualTo(2);
		assertThat(second.at("/late").booleanValue()).isFalse();
		assertThat(figure(second.json(), "citizen-turns").get("estimate").booleanValue()).isFalse();
		JsonNode kept = this.api.get("/api/reports/" + id + "/versions/1", SCHOOL).json();
		assertThat(figure(kept, "citizen-turns").get("value").intValue()).isEqualTo(12);
	}

	@Test
	void completenessShowsOnTimeLateNilAndMissing() {
		this.world.at("2023-06-12T08:00:00+07:00");
		act(firstHalf("thpt-01"), "nil", SCHOOL, "{\"reason\":\"Không phát sinh\"}");
		this.world.at("2023-06-17T08:00:00+07:00");
		JsonNode matrix = this.api.get("/api/completeness?plan=" + this.plan, Api.OFFICE).json();
		assertThat(matrix.at("/units")).hasSize(2);
		JsonNode nil = matrix.at("/units/0/cells/0");
		assertThat(nil.get("outcome").stringValue()).isEqualTo("CONFIRMED_NIL");
		assertThat(nil.get("timing").stringValue()).isEqualTo("ON_TIME");
		JsonNode missing = matrix.at("/units/1/cells/0");
		assertThat(missing.get("outcome").stringValue()).isEqualTo("MISSING");
		assertThat(missing.get("timing").stringValue()).isEqualTo("OVERDUE");
		assertThat(missing.get("daysLate").intValue()).isEqualTo(3);
		assertThat(matrix.at("/units/1/cells/1/timing").stringValue()).isEqualTo("NOT_DUE");
		String csv = new String(this.api.getAs("/api/completeness?plan=" + this.plan, Api.OFFICE, "text/csv").bytes(),
				java.nio.charset.StandardCharsets.UTF_8);
		assertThat(csv).startsWith("\uFEFF\"Đơn vị\",\"2023-H1\",\"2023-YEAR\"\r\n")
			.contains("\"Trường THPT Ngô Quyền\",\"Không phát sinh, đúng hạn (12/06/2023)\"")
			.contains("\"Trường THPT Lê Hồng Phong\",\"Chưa báo cáo, quá hạn 3 ngày\"");
		assertThat(this.api.get("/api/completeness?plan=" + this.plan, SCHOOL).at("/units")).hasSize(1);
		JsonNode reminded = this.api
			.post("/api/completeness/remind", Api.OFFICE,
					"{\"reportIds\":[\"" + firstHalf("thpt-01") + "\",\"" + firstHalf("thpt-02") + "\"]}")
			.at("/reportIds");
		assertThat(reminded.toString()).isEqualTo("[\"" + firstHalf("thpt-02") + "\"]");
		assertThat(this.world.raised("reports", firstHalf("thpt-02"))).containsExactly("report.late",
				"report.reminded");
	}

	@Test
	void aRepeatOfACommandThatWentThroughDoesItOnce() {
		this.world.at("2023-06-12T08:00:00+07:00");
		String id = firstHalf("thpt-01");
		write(id, SCHOOL);
		long seen = report(id).revision();
		String path = "/api/reports/" + id + "/submit";
		Api.Reply refused = this.api.repeatable("submit-once", path, SCHOOL, seen - 1);
		Api.Reply first = this.api.repeatable("submit-once", path, SCHOOL, seen);
		Api.Reply again = this.api.repeatable("submit-once", path, SCHOOL, seen);
		assertThat(refused.status()).isEqualTo(412);
		assertThat(first.status()).isEqualTo(200);
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
		assertThat(this.world.raised("reports", id)).containsExactly("report.submitted");
	}

	@Test
	void aWrongNumberIsNamedAndNothingIsSaved() {
		this.world.at("2023-06-12T08:00:00+07:00");
		String id = firstHalf("thpt-01");
		long revision = report(id).revision();
		Api.Reply refused = this.api.patch("/api/reports/" + id, SCHOOL, revision,
				"{\"sections\":[{\"key\":\"leadership\",\"text\":\"Mới\"},{\"key\":\"figures\",\"figures\":"
						+ "[{\"key\":\"citizen-turns\",\"value\":\"mười hai\"}]}]}");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.at("/errors/0/pointer").stringValue()).isEqualTo("/sections/1/figures/0/value");
		assertThat(refused.at("/errors/0/message").stringValue()).isEqualTo("Phải là số");
		assertThat(report(id).revision()).isEqualTo(revision);
		Api.Reply unknown = this.api.patch("/api/reports/" + id, SCHOOL, revision, "{\"state\":\"ACCEPTED\"}");
		assertThat(unknown.status()).isEqualTo(400);
		assertThat(act(id, "submit", Api.unit("thpt-02"), "{}").status()).isEqualTo(404);
		assertThat(act(id, "accept", SCHOOL, "{}").status()).isEqualTo(403);
		assertThat(act(id, "check", SCHOOL, "{}").status()).isEqualTo(403);
		assertThat(act(id, "check", Api.DIRECTOR, "{}").status()).isEqualTo(403);
		assertThat(act(id, "nil", SCHOOL, "{\"reason\":\" \"}").status()).isEqualTo(400);
	}

	static JsonNode section(JsonNode report, String key) {
		for (JsonNode section : report.get("sections")) {
			if (section.get("key").stringValue().equals(key)) {
				return section;
			}
		}
		throw new AssertionError("No section " + key);
	}

	static JsonNode figure(JsonNode report, String key) {
		for (JsonNode section : report.get("sections")) {
			for (JsonNode figure : section.get("figures")) {
				if (figure.get("key").stringValue().equals(key)) {
					return figure;
				}
			}
		}
		throw new AssertionError("No figure " + key);
	}

}
