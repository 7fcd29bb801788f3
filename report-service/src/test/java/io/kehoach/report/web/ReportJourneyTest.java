package io.kehoach.report.web;

import io.kehoach.report.Api;
import io.kehoach.report.Events;
import io.kehoach.report.ReportServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first period of the plan, lived through over HTTP.
 */
@ReportServiceTest
class ReportJourneyTest extends ReportSteps {

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
		assertThat(act(id, "return", Api.OFFICE, "{\"reason\":\"Bổ sung\",\"newDueOn\":\"2023-06-11\"}").at("/code")
			.stringValue()).isEqualTo("report-due-again-past");
		Api.Reply returned = act(id, "return", Api.OFFICE,
				"{\"reason\":\"Bổ sung\",\"newDueOn\":\"2023-06-20\",\"comments\":[{\"section\":\"figures\",\"text\":\"Thiếu số đơn thư\"}]}");
		assertThat(returned.at("/state").stringValue()).isEqualTo("RETURNED");
		assertThat(returned.at("/againDue").stringValue()).isEqualTo("2023-06-20");
		assertThat(this.api.get("/api/work", SCHOOL).at("/returned").valueStream())
			.filteredOn((row) -> row.get("id").stringValue().equals(id))
			.extracting((row) -> row.get("dueOn").stringValue())
			.containsExactly("2023-06-20");
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

}
