package io.kehoach.report;

import java.util.List;
import java.util.function.Consumer;

import io.kehoach.chassis.claims.DirtyTotals;
import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.chassis.fixtures.TestClock;
import io.kehoach.report.application.PeriodSchedule;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The fictitious department as its events tell it: one body, two rooms, three schools; a
 * plan with two reporting periods; its tasks.
 */
@TestComponent
public class World {

	private final Consumer<IncomingEvent> units;

	private final Consumer<IncomingEvent> plans;

	private final Consumer<IncomingEvent> tasks;

	private final PeriodSchedule schedule;

	private final DirtyTotals totals;

	private final MongoTemplate mongo;

	private final TestClock clock;

	private final RecordedHistory history;

	World(@Qualifier("unitEventsListener") Consumer<IncomingEvent> units,
			@Qualifier("planEventsListener") Consumer<IncomingEvent> plans,
			@Qualifier("taskEventsListener") Consumer<IncomingEvent> tasks, PeriodSchedule schedule, DirtyTotals totals,
			MongoTemplate mongo, TestClock clock, RecordedHistory history) {
		this.units = units;
		this.plans = plans;
		this.tasks = tasks;
		this.schedule = schedule;
		this.totals = totals;
		this.mongo = mongo;
		this.clock = clock;
		this.history = history;
	}

	/** The units, at 08:00 on 16 January 2023. */
	public World department() {
		this.clock.set("2023-01-16T08:00:00+07:00");
		unit("so-gddt", "Sở Giáo dục và Đào tạo", "BODY", null);
		unit("vp", "Văn phòng Sở", "ROOM", "so-gddt");
		unit("thanh-tra", "Thanh tra Sở", "ROOM", "so-gddt");
		unit("thpt-01", "Trường THPT Ngô Quyền", "SUBORDINATE", "so-gddt");
		unit("thpt-02", "Trường THPT Lê Hồng Phong", "SUBORDINATE", "so-gddt");
		unit("thpt-03", "Trường THPT Trần Phú", "SUBORDINATE", "so-gddt");
		return this;
	}

	private void unit(String id, String name, String kind, @Nullable String parent) {
		ObjectNode body = Events.body("plan-service", "unit.created");
		ObjectNode unit = (ObjectNode) body.get("unit");
		unit.put("id", id).put("name", name).put("kind", kind).put("parentId", parent);
		unit.set("aliases", JsonNodeFactory.instance.arrayNode());
		unitEvent("unit.created", 1, body);
	}

	public World unitEvent(String type, long sequence, ObjectNode body) {
		return say("unit-events", this.units, Events.of(type, sequence, body));
	}

	/** The golden plan under an id of the test's own, asked of thpt-01 and thpt-02. */
	public static ObjectNode plan(String id) {
		ObjectNode body = Events.body("plan-service", "plan.issued");
		((ObjectNode) body.get("plan")).put("id", id);
		return body;
	}

	public World issued(String planId) {
		return planEvent("plan.issued", 3, plan(planId));
	}

	public World planEvent(String type, long sequence, ObjectNode body) {
		return say("plan-events", this.plans, Events.of(type, sequence, body));
	}

	public static ObjectNode task(String planId, String itemId, String unit) {
		ObjectNode body = Events.body("task-service", "task.assigned");
		ObjectNode task = (ObjectNode) body.get("task");
		task.put("id", planId + ":" + itemId + ":" + unit)
			.put("planId", planId)
			.put("itemId", itemId)
			.put("unitId", unit);
		return body;
	}

	public World taskEvent(String type, long sequence, ObjectNode body) {
		return say("task-events", this.tasks, Events.of(type, sequence, body));
	}

	private World say(String topic, Consumer<IncomingEvent> listener, IncomingEvent event) {
		this.history.add(topic, event);
		listener.accept(event);
		return this;
	}

	public World at(String rfc3339) {
		this.clock.set(rfc3339);
		this.schedule.sweep();
		return this;
	}

	/** As {@link #at} without letting the clock act. */
	public World clockAt(String rfc3339) {
		this.clock.set(rfc3339);
		return this;
	}

	public World totalled() {
		this.totals.recomputeMarked();
		return this;
	}

	/** Types of the events that wait in a document's outbox, in order. */
	public List<String> raised(String collection, String id) {
		Document document = this.mongo.findById(id, Document.class, collection);
		return (document == null) ? List.of()
				: document.getList("outbox", Document.class).stream().map((event) -> event.getString("type")).toList();
	}

	public long count(String collection, String planId) {
		return this.mongo.getCollection(collection).countDocuments(new Document("planId", planId));
	}

	public @Nullable Document document(String collection, String id) {
		return this.mongo.findById(id, Document.class, collection);
	}

}
