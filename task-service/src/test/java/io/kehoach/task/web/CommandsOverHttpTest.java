package io.kehoach.task.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.fixtures.TestClock;
import io.kehoach.task.TaskServiceTest;
import io.kehoach.task.application.Reach;
import io.kehoach.task.application.Tasks;
import io.kehoach.task.application.Units;
import io.kehoach.task.domain.ATask;
import io.kehoach.task.domain.Act;
import io.kehoach.task.domain.Assignment;
import io.kehoach.task.domain.Outcome;
import io.kehoach.task.domain.PlanFollowing;
import io.kehoach.task.domain.PlannedDeadline;
import io.kehoach.task.domain.Row;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRole;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.MockMvc;

import static io.kehoach.task.domain.ATask.office;
import static io.kehoach.task.domain.ATask.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Each command as a client gives it: what it changes and tells, once however often it is
 * sent, and never on a version the client has not seen.
 */
@TaskServiceTest
class CommandsOverHttpTest {

	private static final String FEBRUARY = "2023-02-10T03:00:00Z";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Tasks tasks;

	@Autowired
	private Units units;

	@Autowired
	private MongoTemplate mongo;

	@Autowired
	private TestClock clock;

	private final String plan = "plan-" + UUID.randomUUID();

	@BeforeEach
	void units() {
		this.clock.set("2023-02-15T09:00:00+07:00");
		this.units.keep("so-gddt", new Units.Unit("Sở Giáo dục và Đào tạo", "BODY", null), 1);
		this.units.keep("thpt-01", new Units.Unit("Trường THPT Ngô Quyền", "SUBORDINATE", "so-gddt"), 1);
	}

	/**
	 * @param body what is sent
	 * @param state the task's state afterwards
	 * @param event type of the fact raised
	 */
	record Command(String name, String role, Start start, String body, String state, String event) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	enum Start {

		LEAD, COORDINATING, SUBMITTED, DONE, AWAITING, ASKED

	}

	static Stream<Command> commands() {
		return Stream.of(new Command("acknowledge", "unit", Start.LEAD, "{}", "NOT_STARTED", "task.acknowledged"),
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

	private String started(Start start) {
		Task task = switch (start) {
			case LEAD -> added(TaskRole.LEAD, ATask.row(), ATask.END_OF_MARCH);
			case COORDINATING -> added(TaskRole.COORDINATING, ATask.row(), ATask.END_OF_MARCH);
			case AWAITING -> added(TaskRole.LEAD, ATask.awaitingRow(), PlannedDeadline.NONE);
			case SUBMITTED -> then(started(Start.LEAD), (one) -> one.submit(unit(FEBRUARY), "Xong", List.of()));
			case DONE -> then(started(Start.SUBMITTED), (one) -> one.confirm(office(FEBRUARY), null));
			case ASKED -> then(started(Start.LEAD),
					(one) -> one.requestExtension(unit(FEBRUARY), LocalDate.of(2023, 4, 14), "Lùi lịch"));
		};
		return task.id();
	}

	private Task added(TaskRole role, Row row, PlannedDeadline due) {
		Assignment given = new Assignment(this.plan, "thpt-01", "so-gddt", "so-gddt", role, row, due,
				LocalDate.of(2023, 1, 16));
		Outcome outcome = PlanFollowing.assigned(given, 1, Act.bySystem(this.clock.instant()), ATask.CALENDAR);
		this.tasks.add(outcome);
		return outcome.task();
	}

	private Task then(String id, java.util.function.Function<Task, Outcome> command) {
		return this.tasks.change(id, command).state();
	}

	private Http http() {
		return new Http(this.mvc);
	}

	private static String bearer(Command command) {
		return command.role().equals("unit") ? Http.unit("thpt-01") : Http.as(command.role(), "so-gddt");
	}

	private String path(Command command, String id) {
		return "/api/tasks/" + id + "/" + command.name();
	}

	private String etag(String id) {
		return "\"" + this.tasks.find(id, new Reach(Scope.everything(), Reach.Side.PERFORMER)).orElseThrow().revision()
				+ "\"";
	}

	private List<String> events(String id) {
		Document document = this.mongo.findOne(new Query(where("_id").is(id)), Document.class, "tasks");
		assertThat(document).isNotNull();
		return document.getList("outbox", Document.class).stream().map((entry) -> entry.getString("type")).toList();
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
		assertThat(events(id).getLast()).isEqualTo(command.event());
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
		assertThat(events(id)).filteredOn((type) -> type.equals(command.event())).hasSize(1);
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
	@MethodSource("commands")
	void isRefusedInAStateThatForbidsIt(Command command) {
		Start wrong = switch (command.name()) {
			case "confirm", "return", "due-date", "extension-requests/1/decide" -> Start.LEAD;
			case "reopen" -> Start.SUBMITTED;
			default -> Start.DONE;
		};
		String id = started(wrong);
		Http.Call call = http().post(bearer(command), path(command, id), command.body(), etag(id));
		assertThat(call.status()).as(call.text()).isIn(404, 409, 422);
		assertThat(call.json().path("title").asString()).isNotBlank().isNotEqualTo(call.code());
		assertThat(call.json().path("detail").asString()).isNotBlank();
	}

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

}
