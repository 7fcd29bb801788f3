package io.kehoach.task.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.chassis.access.AccessTable;
import io.kehoach.task.TaskServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ClassPathResource;

import static io.kehoach.task.domain.ATask.office;
import static io.kehoach.task.domain.ATask.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Each command as a client gives it: what it changes and tells, once however often it is
 * sent, and never on a version the client has not seen.
 */
@TaskServiceTest
class TaskCommandsOverHttpTest extends OverHttp {

	/**
	 * @param body what is sent
	 * @param state the task's state afterwards
	 * @param event type of the fact raised; empty where there is none
	 */
	record Command(String name, String role, Start start, String body, String state, String event) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	static Stream<Command> commands() {
		return Stream.of(new Command("claim", "unit", Start.ANY, "{}", "IN_PROGRESS", "task.progressed"),
				new Command("comments", "office", Start.LEAD,
						"{\"text\":\"Bổ sung số liệu\",\"mentions\":[\"thpt-01\"]}", "NOT_STARTED", "task.commented"),
				new Command("evidence", "unit", Start.LEAD, "{\"evidence\":[{\"link\":\"https://a.vn/b\"}]}",
						"NOT_STARTED", ""),
				new Command("draft-due", "unit", Start.LEAD, "{\"superiorSigns\":true}", "NOT_STARTED", ""),
				new Command("acknowledge", "unit", Start.LEAD, "{}", "NOT_STARTED", "task.acknowledged"),
				new Command("progress", "unit", Start.LEAD,
						"{\"percent\":40,\"doneSubItems\":[1],\"note\":\"Đang làm\"}", "IN_PROGRESS",
						"task.progressed"),
				new Command("contribute", "unit", Start.COORDINATING, "{\"note\":\"Cử cán bộ\"}", "NOT_STARTED",
						"task.progressed"),
				new Command("submit", "unit", Start.LEAD,
						"{\"result\":\"Đã xong\",\"evidence\":[{\"link\":\"https://a.vn/b\",\"provesOn\":\"2023-02-01\"}]}",
						"SUBMITTED", "task.submitted"),
				new Command("extension-requests", "unit", Start.LEAD,
						"{\"dueOn\":\"2023-04-14\",\"reason\":\"Lùi lịch\"}", "NOT_STARTED",
						"task.extension-requested"),
				new Command("confirm", "office", Start.SUBMITTED, "{}", "DONE", "task.confirmed"),
				new Command("return", "office", Start.SUBMITTED, "{\"reason\":\"Thiếu số liệu\"}", "IN_PROGRESS",
						"task.returned"),
				new Command("cancel", "office", Start.LEAD, "{\"reason\":\"Đã chuyển\"}", "CANCELLED",
						"task.cancelled"),
				new Command("reopen", "office", Start.DONE, "{\"reason\":\"Xem lại\"}", "IN_PROGRESS", "task.reopened"),
				new Command("exemption", "office", Start.LEAD, "{\"reason\":\"Mới thành lập\"}", "CANCELLED",
						"task.cancelled"),
				new Command("due-date", "office", Start.AWAITING, "{\"dueOn\":\"2023-09-15\"}", "NOT_STARTED",
						"task.due-date-set"),
				new Command("extension-requests/1/decide", "office", Start.ASKED,
						"{\"granted\":true,\"reason\":\"Đồng ý\"}", "NOT_STARTED", "task.extension-decided"));
	}

	/** A remark can always be made. */
	static Stream<Command> refusable() {
		return commands().filter((command) -> !command.name().equals("comments"));
	}

	@Test
	void everyCommandOfATaskIsTriedHere() {
		Set<String> tried = commands().map((command) -> command.name().replace("/1/", "/{n}/"))
			.collect(Collectors.toSet());
		assertThat(tried).isEqualTo(AccessTable.read(new ClassPathResource("access.csv"))
			.names()
			.stream()
			.filter((operation) -> operation.startsWith("POST /api/tasks/{id}/"))
			.map((operation) -> operation.substring("POST /api/tasks/{id}/".length()))
			.collect(Collectors.toSet()));
	}

	private static String bearer(Command command) {
		return command.role().equals("unit") ? Http.unit("thpt-01") : Http.as(command.role(), "so-gddt");
	}

	private String path(Command command, String id) {
		return "/api/tasks/" + id + "/" + command.name();
	}

	@ParameterizedTest
	@MethodSource("commands")
	void changesTheTaskAndTellsIt(Command command) {
		String id = started(command.start());
		String before = etag(id);
		Http.Call call = http().post(bearer(command), path(command, id), command.body(), before);
		assertThat(call.status()).as(call.text()).isEqualTo(200);
		assertThat(call.json().path("state").asString()).isEqualTo(command.state());
		assertThat(call.json().path("history").size()).isGreaterThan(1);
		assertThat(call.etag()).isNotEqualTo(before).isEqualTo(etag(id));
		assertThat(events(id)).endsWith(command.event().isEmpty() ? "task.assigned" : command.event());
		assertThat(call.result().getResponse().getHeader("Event-Sequence")).startsWith(id + ":");
	}

	@ParameterizedTest
	@MethodSource("commands")
	void sentAgainUnderItsKeyGivesTheSameReplyAndNoSecondEffect(Command command) {
		String id = started(command.start());
		String etag = etag(id);
		String key = UUID.randomUUID().toString();
		Http.Call first = http().post(bearer(command), path(command, id), command.body(), etag, key);
		Http.Call again = http().post(bearer(command), path(command, id), command.body(), etag, key);
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.text()).isEqualTo(first.text());
		assertThat(again.etag()).isEqualTo(first.etag());
		assertThat(events(id)).filteredOn((type) -> type.equals(command.event()))
			.hasSize(command.event().isEmpty() ? 0 : 1);
		assertThat(etag(id)).as("changed once").isEqualTo(first.etag());
		Http.Call other = http().post(bearer(command), path(command, id), command.body() + " ", etag, key);
		assertThat(other.status()).isEqualTo(422);
	}

	@ParameterizedTest
	@MethodSource("commands")
	void isRefusedOnAVersionThatIsNotTheNewest(Command command) {
		String id = started(command.start());
		List<String> before = events(id);
		assertThat(http().post(bearer(command), path(command, id), command.body(), "\"99\"").status()).isEqualTo(412);
		assertThat(http().post(bearer(command), path(command, id), command.body(), "").status()).isEqualTo(428);
		assertThat(events(id)).isEqualTo(before);
	}

	@ParameterizedTest
	@MethodSource("refusable")
	void isRefusedInAStateThatForbidsIt(Command command) {
		Start wrong = switch (command.name()) {
			case "confirm", "return", "due-date", "extension-requests/1/decide" -> Start.LEAD;
			case "reopen" -> Start.SUBMITTED;
			case "claim" -> Start.LEAD;
			default -> Start.DONE;
		};
		String id = started(wrong);
		Http.Call call = http().post(bearer(command), path(command, id), command.body(), etag(id));
		assertThat(call.status()).as(call.text()).isIn(404, 409, 422);
		assertThat(call.json().path("title").asString()).isNotBlank().isNotEqualTo(call.code());
		assertThat(call.json().path("detail").asString()).isNotBlank();
	}

}
