package io.kehoach.task.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.kehoach.task.TaskServiceTest;
import io.kehoach.task.application.FanOut;
import io.kehoach.task.application.FanOuts;
import io.kehoach.task.application.PlanNews;
import io.kehoach.task.application.SamplePlan;
import io.kehoach.task.domain.PlanRow;
import io.kehoach.task.domain.PlanStatus;
import io.kehoach.task.domain.Responsible;
import io.kehoach.task.domain.TaskMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A row for any of three schools: it is worked on by the first that claims it, for as
 * long as that one has it.
 */
@TaskServiceTest
class ClaimingOverHttpTest extends OverHttp {

	private static final String FIRST = "thpt-01";

	private static final String SECOND = "thpt-02";

	@Autowired
	private PlanNews news;

	@Autowired
	private FanOut fanOut;

	@BeforeEach
	void aRowForAnyUnit() {
		issue(2, List.of(FIRST, SECOND, "thpt-03"));
	}

	private void issue(long seq, List<String> leads) {
		PlanRow row = SamplePlan.row(5);
		PlanRow any = new PlanRow(row.itemId(), row.no(), row.content(), row.subItems(), row.window(), row.due(),
				TaskMode.ANY, new Responsible(leads, List.of()), new Responsible(List.of("thpt-09"), List.of()), null);
		this.news.plan(SamplePlan.of(this.plan, 1, PlanStatus.ISSUED, List.of(any), List.of()), seq,
				SamplePlan.ISSUED_AT, LocalDate.of(2023, 1, 16), new FanOuts.Moves(Map.of(), java.util.Set.of()));
		this.fanOut.run();
	}

	private String task(String unit) {
		return this.plan + ":i5:" + unit;
	}

	private Http.Call claim(String unit) {
		return http().post(Http.unit(unit), "/api/tasks/" + task(unit) + "/claim", "{}", etag(task(unit)));
	}

	private String state(String unit) {
		return http().get(Http.unit(unit), "/api/tasks/" + task(unit)).json().path("state").asString();
	}

	private boolean toClaim(String unit) {
		return http().get(Http.unit(unit), "/api/tasks/" + task(unit)).json().path("toClaim").asBoolean();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "progress|{\"percent\":40}", "submit|{\"result\":\"Xong\"}",
			"evidence|{\"evidence\":[{\"link\":\"https://a.vn/b\"}]}" })
	void nobodyWorksOnItBeforeItIsClaimed(String command, String body) {
		String path = "/api/tasks/" + task(FIRST) + "/" + command;
		assertThat(toClaim(FIRST)).isTrue();
		Http.Call refused = http().post(Http.unit(FIRST), path, body, etag(task(FIRST)));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.code()).isEqualTo("task-not-claimed");
		assertThat(refused.json().path("detail").asString()).contains("Take the lead first");
		assertThat(state(FIRST)).isEqualTo("NOT_STARTED");
		assertThat(claim(FIRST).status()).isEqualTo(200);
		assertThat(toClaim(FIRST)).isFalse();
		assertThat(http().post(Http.unit(FIRST), path, body, etag(task(FIRST))).status()).isEqualTo(200);
	}

	@Test
	void itIsClaimedOnce() {
		assertThat(claim(FIRST).status()).isEqualTo(200);
		assertThat(claim(FIRST).code()).isEqualTo("task-already-claimed");
		assertThat(claim(SECOND).code()).isEqualTo("claimed-by-another");
	}

	@Test
	void aUnitThatOnlyHelpsDoesNotTakeItFromThoseWhoLead() {
		assertThat(claim("thpt-09").code()).isEqualTo("coordinating-task");
		assertThat(claim(FIRST).status()).isEqualTo(200);
	}

	@Test
	void aClaimOnAnOldVersionTakesNothing() {
		String path = "/api/tasks/" + task(FIRST) + "/claim";
		assertThat(http().post(Http.unit(FIRST), path, "{}", "\"99\"").status()).isEqualTo(412);
		assertThat(claim(SECOND).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cancel", "exemption" })
	void itIsForTheOthersAgainWhereTheOfficeTakesItOffTheOneThatHadIt(String command) {
		claim(FIRST);
		this.fanOut.run();
		assertThat(state(SECOND)).isEqualTo("CANCELLED");
		assertThat(office(command).status()).isEqualTo(200);
		this.fanOut.run();
		assertThat(state(SECOND)).isEqualTo("NOT_STARTED");
		assertThat(claim(SECOND).status()).isEqualTo(200);
	}

	private Http.Call office(String command) {
		return http().post(Http.as("office", "so-gddt"), "/api/tasks/" + task(FIRST) + "/" + command,
				"{\"reason\":\"Quá tải\"}", etag(task(FIRST)));
	}

	@Test
	void whatIsReopenedIsAgainThatUnitsAlone() {
		claim(FIRST);
		office("cancel");
		this.fanOut.run();
		assertThat(office("reopen").status()).isEqualTo(200);
		this.fanOut.run();
		assertThat(toClaim(FIRST)).isFalse();
		assertThat(state(SECOND)).isEqualTo("CANCELLED");
	}

	@Test
	void whatAnotherHasTakenSinceIsNotReopened() {
		claim(FIRST);
		office("cancel");
		this.fanOut.run();
		claim(SECOND);
		assertThat(office("reopen").code()).isEqualTo("claimed-by-another");
		assertThat(state(FIRST)).isEqualTo("CANCELLED");
		assertThat(state(SECOND)).isEqualTo("IN_PROGRESS");
	}

	@Test
	void itIsForTheOthersAgainWhereThePlanNoLongerAsksTheOneThatHadIt() {
		claim(FIRST);
		this.fanOut.run();
		issue(3, List.of(SECOND, "thpt-03"));
		assertThat(state(FIRST)).isEqualTo("CANCELLED");
		assertThat(http().get(Http.unit(FIRST), "/api/tasks/" + task(FIRST)).json().path("cancelledReason").asString())
			.isEqualTo("Đơn vị không còn thuộc diện thực hiện");
		assertThat(state("thpt-03")).isEqualTo("NOT_STARTED");
		assertThat(claim(SECOND).status()).isEqualTo(200);
	}

}
