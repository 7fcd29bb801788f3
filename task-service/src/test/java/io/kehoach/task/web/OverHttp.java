package io.kehoach.task.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.fixtures.TestClock;
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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.MockMvc;

import static io.kehoach.task.domain.ATask.office;
import static io.kehoach.task.domain.ATask.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Tasks of a school and its department, in whatever state a command begins from.
 */
abstract class OverHttp {

	private static final String FEBRUARY = "2023-02-10T03:00:00Z";

	@Autowired
	protected MockMvc mvc;

	@Autowired
	protected Tasks tasks;

	@Autowired
	private Units units;

	@Autowired
	protected MongoTemplate mongo;

	@Autowired
	protected TestClock clock;

	protected final String plan = "plan-" + UUID.randomUUID();

	@BeforeEach
	void units() {
		this.clock.set("2023-02-15T09:00:00+07:00");
		this.units.keep("so-gddt", new Units.Unit("Sở Giáo dục và Đào tạo", "BODY", null), 1);
		this.units.keep("thpt-01", new Units.Unit("Trường THPT Ngô Quyền", "SUBORDINATE", "so-gddt"), 1);
	}

	enum Start {

		LEAD, COORDINATING, ANY, SUBMITTED, DONE, AWAITING, ASKED

	}

	protected String started(Start start) {
		Task task = switch (start) {
			case LEAD -> added(TaskRole.LEAD, ATask.row(), ATask.END_OF_MARCH);
			case COORDINATING -> added(TaskRole.COORDINATING, ATask.row(), ATask.END_OF_MARCH);
			case ANY -> added(TaskRole.LEAD, ATask.anyRow(), ATask.END_OF_MARCH);
			case AWAITING -> added(TaskRole.LEAD, ATask.awaitingRow(), PlannedDeadline.NONE);
			case SUBMITTED ->
				then(started(Start.LEAD), (one) -> one.submit(unit(FEBRUARY), "Xong", List.of(), ATask.CALENDAR));
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

	protected Http http() {
		return new Http(this.mvc);
	}

	protected String etag(String id) {
		return "\"" + this.tasks.find(id, new Reach(Scope.everything(), Reach.Side.PERFORMER)).orElseThrow().revision()
				+ "\"";
	}

	protected List<String> events(String id) {
		return events("tasks", id);
	}

	protected List<String> events(String collection, String id) {
		Document document = this.mongo.findOne(new Query(where("_id").is(id)), Document.class, collection);
		assertThat(document).isNotNull();
		return document.getList("outbox", Document.class).stream().map((entry) -> entry.getString("type")).toList();
	}

}
