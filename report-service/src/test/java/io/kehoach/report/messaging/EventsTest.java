package io.kehoach.report.messaging;

import java.util.List;
import java.util.stream.Stream;

import io.kehoach.report.Api;
import io.kehoach.report.Events;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every event through its handler: once, twice, and after a newer one.
 */
@ReportServiceTest
class EventsTest {

	@Autowired
	World world;

	@Autowired
	Api api;

	@Autowired
	UnitEventsListener units;

	@Autowired
	PlanEventsListener plans;

	@Autowired
	TaskEventsListener tasks;

	@BeforeEach
	void department() {
		this.world.department();
	}

	static Stream<String> unitTypes() {
		return UnitEventsListener.TYPES.stream().map(EventsTest::name);
	}

	static Stream<String> planTypes() {
		return PlanEventsListener.TYPES.stream().map(EventsTest::name);
	}

	static Stream<String> taskTypes() {
		return TaskEventsListener.TYPES.stream().map(EventsTest::name);
	}

	private static String name(String typed) {
		return typed.substring(0, typed.length() - ".v1".length());
	}

	@ParameterizedTest
	@MethodSource("unitTypes")
	void aUnitEventTwiceAndAnOlderOneChangeNothing(String type) {
		ObjectNode body = Events.body("plan-service", type);
		boolean days = body.has("workingDays");
		String id = days ? "working-days:2031" : "u-" + type.replace('.', '-');
		if (days) {
			((ObjectNode) body.get("workingDays")).put("year", 2031);
		}
		else {
			((ObjectNode) body.get("unit")).put("id", id);
		}
		String collection = days ? "working-days" : "units";
		this.units.accept(Events.of(type, 5, body));
		Document kept = this.world.document(collection, id);
		assertThat(kept).isNotNull().containsEntry("seq", 5L);
		this.units.accept(Events.of(type, 5, body));
		this.units.accept(Events.of(type, 4, body));
		assertThat(this.world.document(collection, id)).isEqualTo(kept);
	}

	@ParameterizedTest
	@MethodSource("planTypes")
	void aPlanEventTwiceAndAnOlderOneChangeNothing(String type) {
		String id = "events-" + type;
		ObjectNode body = Events.body("plan-service", type);
		((ObjectNode) body.get("plan")).put("id", id);
		this.plans.accept(Events.of(type, 5, body));
		Document kept = this.world.document("plans", id);
		assertThat(kept).isNotNull().containsEntry("seq", 5L);
		long periods = this.world.count("periods", id);
		ObjectNode older = body.deepCopy();
		((ObjectNode) older.get("plan")).put("title", "Cũ");
		this.plans.accept(Events.of(type, 5, body));
		this.plans.accept(Events.of(type, 4, older));
		assertThat(this.world.document("plans", id)).isEqualTo(kept);
		assertThat(this.world.count("periods", id)).isEqualTo(periods);
	}

	@ParameterizedTest
	@MethodSource("taskTypes")
	void aTaskEventTwiceAndAnOlderOneChangeNothing(String type) {
		ObjectNode body = Events.body("task-service", type);
		String aggregate = body.has("task") ? "task" : "obstacle";
		String id = "events-" + type;
		((ObjectNode) body.get(aggregate)).put("id", id).put("planId", "events-tasks");
		this.tasks.accept(Events.of(type, 5, body));
		Document kept = this.world.document(aggregate + "s", id);
		assertThat(kept).isNotNull().containsEntry("seq", 5L);
		ObjectNode older = body.deepCopy();
		((ObjectNode) older.get(aggregate)).put("state", "OLD");
		this.tasks.accept(Events.of(type, 5, body));
		this.tasks.accept(Events.of(type, 4, older));
		assertThat(this.world.document(aggregate + "s", id)).isEqualTo(kept);
	}

	@Test
	void totalsEqualARecountAfterRepeatsAndDisorder() {
		String plan = "events-totals";
		this.world.issued(plan);
		for (String unit : List.of("thpt-01", "thpt-02", "thpt-03")) {
			ObjectNode assigned = World.task(plan, "i2", unit);
			ObjectNode confirmed = World.task(plan, "i2", unit);
			((ObjectNode) confirmed.get("task")).put("state", "DONE").put("doneAt", "2023-03-21T02:00:00Z");
			this.world.taskEvent("task.assigned", 1, assigned);
			if (!unit.equals("thpt-03")) {
				this.world.taskEvent("task.confirmed", 4, confirmed).taskEvent("task.confirmed", 4, confirmed);
			}
			this.world.taskEvent("task.assigned", 1, assigned);
		}
		this.world.totalled().clockAt("2023-04-01T00:00:00+07:00");
		JsonNode progress = this.api.get("/api/progress?plan=" + plan, Api.OFFICE).json();
		assertThat(progress.at("/all/total").intValue()).isEqualTo(3);
		assertThat(progress.at("/all/onTime").intValue()).isEqualTo(2);
		assertThat(progress.at("/all/overdue").intValue()).isEqualTo(1);
		assertThat(progress.at("/onTimeRate").doubleValue()).isEqualTo(66.67);
		assertThat(progress.at("/items/1").toString())
			.isEqualTo("{\"itemId\":\"i2\",\"no\":\"2\",\"expected\":3,\"done\":2,\"overdue\":1,\"exempt\":0}");
		assertThat(progress.at("/quarters/0/quarter").stringValue()).isEqualTo("2023-Q1");
	}

	@Test
	void aSchoolSeesItsOwnProgressOnly() {
		String plan = "events-scope";
		this.world.issued(plan)
			.taskEvent("task.assigned", 1, World.task(plan, "i2", "thpt-01"))
			.taskEvent("task.assigned", 1, World.task(plan, "i2", "thpt-02"))
			.totalled();
		JsonNode progress = this.api.get("/api/progress?plan=" + plan, Api.unit("thpt-01")).json();
		assertThat(progress.at("/units")).hasSize(1);
		assertThat(progress.at("/units/0/unitId").stringValue()).isEqualTo("thpt-01");
		assertThat(this.api.get("/api/progress?plan=" + plan, Api.unit("tt-99")).status()).isEqualTo(404);
	}

}
