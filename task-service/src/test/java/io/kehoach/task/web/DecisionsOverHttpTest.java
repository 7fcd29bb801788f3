package io.kehoach.task.web;

import io.kehoach.task.TaskServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static io.kehoach.task.domain.ATask.office;
import static io.kehoach.task.domain.ATask.unit;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Decisions of the Office and the Director, from the request to what stands afterwards.
 */
@TaskServiceTest
class DecisionsOverHttpTest extends OverHttp {

	@Test
	void aFieldThatIsMissingIsNamed() {
		String id = started(Start.SUBMITTED);
		Http.Call call = http().post(Http.as("office", "so-gddt"), "/api/tasks/" + id + "/return", "{\"reason\":\" \"}",
				etag(id));
		assertThat(call.status()).isEqualTo(400);
		assertThat(call.json().path("errors").path(0).path("pointer").asString()).isEqualTo("/reason");
		assertThat(http().post(Http.unit("thpt-01"), "/api/tasks/" + id + "/acknowledge", "{\"unknown\":1}", etag(id))
			.status()).isEqualTo(400);
	}

	@Test
	void officesConfirmManyAtOnceAndTakeItBackWithinTenMinutes() {
		String submitted = started(Start.SUBMITTED);
		String body = "{\"action\":\"confirm\",\"taskIds\":[\"" + submitted + "\",\"none\"]}";
		String bearer = Http.as("office", "so-gddt");
		Http.Call bulk = http().post(bearer, "/api/tasks/bulk", body, "");
		assertThat(bulk.status()).as(bulk.text()).isEqualTo(200);
		assertThat(bulk.json().path("results").path(0).path("problem").isNull()).isTrue();
		assertThat(bulk.json().path("results").path(1).path("problem").asString()).isEqualTo("not-found");
		String undo = "/api/tasks/bulk/" + bulk.json().path("id").asString() + "/undo";
		assertThat(http().get(bearer, "/api/tasks/" + submitted).json().path("state").asString()).isEqualTo("DONE");
		this.clock.set("2023-02-15T09:09:59+07:00");
		assertThat(http().post(bearer, undo, "{}", "").status()).isEqualTo(200);
		assertThat(http().get(bearer, "/api/tasks/" + submitted).json().path("state").asString())
			.isEqualTo("SUBMITTED");
		this.clock.set("2023-02-15T09:10:00+07:00");
		assertThat(http().post(bearer, undo, "{}", "").code()).isEqualTo("undo-too-late");
	}

	@Test
	void anObstacleGoesToTheDirectorAndItsPauseStopsTheClock(@Autowired io.kehoach.task.application.Pauses pauses) {
		String task = started(Start.LEAD);
		Http.Call raised = http().post(Http.unit("thpt-01"), "/api/obstacles",
				"{\"taskId\":\"" + task + "\",\"text\":\"Chưa có kinh phí\"}", "");
		assertThat(raised.status()).as(raised.text()).isEqualTo(201);
		String path = raised.result().getResponse().getHeader("Location");
		String office = Http.as("office", "so-gddt");
		Http.Call triaged = http().post(office, path + "/triage", "{\"note\":\"Đã nhận\"}", raised.etag());
		Http.Call forwarded = http().post(office, path + "/forward", "{\"to\":\"DIRECTOR\"}", triaged.etag());
		String answer = "{\"answer\":\"Cấp kinh phí\",\"pause\":true}";
		assertThat(http().post(office, path + "/answer", answer, forwarded.etag()).status()).isEqualTo(403);
		Http.Call answered = http().post(Http.as("director", "so-gddt"), path + "/answer", answer, forwarded.etag());
		assertThat(answered.json().path("state").asString()).as(answered.text()).isEqualTo("ANSWERED");
		pauses.sweep();
		assertThat(http().get(office, "/api/tasks/" + task).json().path("pausedSince").asString())
			.isEqualTo("2023-02-15");
		this.clock.set("2023-02-22T09:00:00+07:00");
		assertThat(http().post(office, path + "/close", "{}", answered.etag()).status()).isEqualTo(200);
		pauses.sweep();
		assertThat(http().get(office, "/api/tasks/" + task).json().path("dueOn").asString()).isEqualTo("2023-04-07");
		assertThat(http().get(office, "/api/obstacles?plan=" + this.plan).json().path("items").size()).isEqualTo(1);
	}

	private Http.Call raised(String task) {
		return http().post(Http.unit("thpt-01"), "/api/obstacles", "{\"taskId\":\"" + task + "\",\"text\":\"Thiếu\"}",
				"");
	}

	private Http.Call decided(Http.Call before, String command, String body) {
		String office = Http.as("office", "so-gddt");
		String path = "/api/obstacles/" + before.json().path("id").asString();
		return http().post(office, path + "/" + command, body, http().get(office, path).etag());
	}

	@Test
	void anObstacleThatWasMergedIsAnsweredWithTheOtherAndItsPauseGoesOnWhileEitherStands(
			@Autowired io.kehoach.task.application.Pauses pauses) {
		String task = started(Start.LEAD);
		String other = started(Start.AWAITING);
		Http.Call main = raised(task);
		Http.Call merged = raised(other);
		Http.Call second = raised(task);
		decided(merged, "merge", "{\"into\":\"" + main.json().path("id").asString() + "\"}");
		for (Http.Call one : java.util.List.of(main, second)) {
			decided(one, "triage", "{}");
			decided(one, "answer", "{\"answer\":\"Cấp kinh phí\",\"pause\":true}");
			// Of two that begin on one day the one that is heard first counts.
			pauses.sweep();
		}
		String bearer = Http.unit("thpt-01");
		Http.Call heard = http().get(bearer, "/api/obstacles/" + merged.json().path("id").asString());
		assertThat(heard.json().path("state").asString()).isEqualTo("ANSWERED");
		assertThat(heard.json().path("answer").asString()).isEqualTo("Cấp kinh phí");
		assertThat(pausedSince(other)).isEqualTo("2023-02-15");
		this.clock.set("2023-02-22T09:00:00+07:00");
		decided(main, "close", "{}");
		pauses.sweep();
		assertThat(pausedSince(other)).isEmpty();
		assertThat(pausedSince(task)).isEqualTo("2023-02-22");
		this.clock.set("2023-02-23T09:00:00+07:00");
		decided(second, "close", "{}");
		pauses.sweep();
		assertThat(pausedSince(task)).isEmpty();
		assertThat(http().get(bearer, "/api/tasks/" + task).json().path("dueOn").asString()).isEqualTo("2023-04-10");
	}

	@Test
	void anObstacleThatIsMergedIntoAnAnsweredOneIsAnsweredAtOnce(@Autowired io.kehoach.task.application.Pauses pauses) {
		String task = started(Start.LEAD);
		Http.Call main = raised(task);
		Http.Call merged = raised(task);
		decided(main, "triage", "{}");
		decided(main, "answer", "{\"answer\":\"Cấp kinh phí\"}");
		pauses.sweep();
		decided(merged, "merge", "{\"into\":\"" + main.json().path("id").asString() + "\"}");
		pauses.sweep();
		assertThat(http().get(Http.unit("thpt-01"), "/api/obstacles/" + merged.json().path("id").asString())
			.json()
			.path("answer")
			.asString()).isEqualTo("Cấp kinh phí");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void thePauseOfAnObstacleThatStandsBeginsAgainWhenTheTaskIsReturned(boolean inBulk,
			@Autowired io.kehoach.task.application.Pauses pauses) {
		String task = started(Start.LEAD);
		Http.Call obstacle = raised(task);
		decided(obstacle, "triage", "{}");
		decided(obstacle, "answer", "{\"answer\":\"Cấp kinh phí\",\"pause\":true}");
		pauses.sweep();
		http().post(Http.unit("thpt-01"), "/api/tasks/" + task + "/submit", "{\"result\":\"Xong\"}", etag(task));
		assertThat(pausedSince(task)).isEmpty();
		this.clock.set("2023-02-22T09:00:00+07:00");
		String office = Http.as("office", "so-gddt");
		Http.Call returned = inBulk
				? http().post(office, "/api/tasks/bulk",
						"{\"action\":\"return\",\"reason\":\"Thiếu\",\"taskIds\":[\"" + task + "\"]}", "")
				: http().post(office, "/api/tasks/" + task + "/return", "{\"reason\":\"Thiếu\"}", etag(task));
		assertThat(returned.status()).as(returned.text()).isEqualTo(200);
		assertThat(pausedSince(task)).isEqualTo("2023-02-22");
		this.clock.set("2023-03-01T09:00:00+07:00");
		decided(obstacle, "close", "{}");
		pauses.sweep();
		assertThat(pausedSince(task)).isEmpty();
		assertThat(http().get(office, "/api/tasks/" + task).json().path("dueOn").asString()).isEqualTo("2023-04-07");
	}

	private String pausedSince(String task) {
		return http().get(Http.unit("thpt-01"), "/api/tasks/" + task).json().path("pausedSince").asString("");
	}

}
