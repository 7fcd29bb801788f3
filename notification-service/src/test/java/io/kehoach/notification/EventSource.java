package io.kehoach.notification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.kehoach.chassis.fixtures.Contracts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Plays the other services: their golden events, changed where a test needs it, through
 * the real listeners.
 */
@TestComponent
class EventSource {

	private final Consumer<Message<byte[]>> units;

	private final Consumer<Message<byte[]>> contacts;

	private final Consumer<Message<byte[]>> plans;

	private final Consumer<Message<byte[]>> tasks;

	private final Consumer<Message<byte[]>> reports;

	private final List<Sent> sent = new ArrayList<>();

	EventSource(@Qualifier("unitEvents") Consumer<Message<byte[]>> units,
			@Qualifier("contactEvents") Consumer<Message<byte[]>> contacts,
			@Qualifier("planEvents") Consumer<Message<byte[]>> plans,
			@Qualifier("taskEvents") Consumer<Message<byte[]>> tasks,
			@Qualifier("reportEvents") Consumer<Message<byte[]>> reports) {
		this.units = units;
		this.contacts = contacts;
		this.plans = plans;
		this.tasks = tasks;
		this.reports = reports;
	}

	/** A department with its office, two rooms and two schools, all of them reachable. */
	void department() {
		workingDays();
		unit("so-gddt", "BODY", null, false, "Sở Giáo dục và Đào tạo");
		unit("vp", "ROOM", "so-gddt", true, "Văn phòng Sở");
		unit("thpt-01", "SUBORDINATE", "so-gddt", false, "Trường THPT Ngô Quyền");
		unit("thpt-02", "SUBORDINATE", "so-gddt", false, "Trường THPT Trần Nguyên Hãn");
		for (String id : List.of("vp", "thpt-01", "thpt-02")) {
			contact(id, "FOCAL_POINT", id + "@example.invalid", 1);
		}
		contact("thpt-01", "HEAD", "hieu-truong@example.invalid", 1);
		contact("so-gddt", "HEAD", "giam-doc@example.invalid", 1);
	}

	/** Everybody the golden plan speaks to. */
	void planDepartment() {
		workingDays();
		unit("so-gddt", "BODY", null, false, "Sở Giáo dục và Đào tạo");
		unit("vp", "ROOM", "so-gddt", true, "Văn phòng Sở");
		unit("thanh-tra", "ROOM", "so-gddt", false, "Thanh tra Sở");
		unit("ubnd-tp", "OUTSIDE", null, false, "UBND thành phố");
		unit("thpt-01", "SUBORDINATE", "so-gddt", false, "Trường THPT Ngô Quyền");
		for (String unit : List.of("vp", "thanh-tra", "thpt-01", "thpt-02", "p-tccb")) {
			contact(unit, "FOCAL_POINT", unit + "@example.invalid", 1);
		}
		contact("thpt-01", "HEAD", "hieu-truong@example.invalid", 1);
		contact("so-gddt", "HEAD", "giam-doc@example.invalid", 1);
	}

	void unit(String id, String kind, @Nullable String parent, boolean office, String name) {
		unit(id, 1, (unit) -> unit.put("kind", kind).put("parentId", parent).put("office", office).put("name", name));
	}

	/** A unit that is changed before it is sent. */
	void unit(String id, long seq, Consumer<ObjectNode> change) {
		ObjectNode event = golden("plan-service", "unit.created");
		ObjectNode unit = object(event, "unit").put("id", id).put("kind", "ROOM").put("parentId", "so-gddt");
		change.accept(unit);
		send(this.units, "unit.created", id, seq, "2023-01-10T08:00:00+07:00", event);
	}

	void workingDays() {
		ObjectNode event = golden("plan-service", "working-days.changed");
		var off = object(event, "workingDays").putArray("daysOff");
		for (String day : new String[] { "2023-01-02", "2023-01-20", "2023-01-23", "2023-01-24", "2023-01-25",
				"2023-01-26", "2023-05-01", "2023-05-02", "2023-05-03", "2023-09-01", "2023-09-04" }) {
			off.add(day);
		}
		send(this.units, "working-days.changed", "working-days:2023", 1, "2023-01-10T08:00:00+07:00", event);
	}

	void contact(String unitId, String post, @Nullable String address, long seq) {
		ObjectNode event = golden("plan-service", "contact.created");
		object(event, "contact").put("id", unitId + ":" + post)
			.put("unitId", unitId)
			.put("post", post)
			.put("email", address)
			.put("subject", "u-" + unitId + "-" + post)
			.put("name", "Đầu mối " + unitId);
		send(this.contacts, "contact.created", unitId + ":" + post, seq, "2023-01-10T08:00:00+07:00", event);
	}

	/** Somebody who holds a post by name, until a day or for good. */
	void holder(String unitId, String subject, long seq, @Nullable String until) {
		ObjectNode event = golden("plan-service", "contact.created");
		object(event, "contact").put("id", unitId + ":FOCAL_POINT")
			.put("unitId", unitId)
			.put("subject", subject)
			.put("validTo", until);
		send(this.contacts, "contact.created", unitId + ":FOCAL_POINT", seq, "2023-01-10T08:00:00+07:00", event);
	}

	void plan(String type, long seq, String time) {
		happens("plan-service", type, "plan-1", seq, time, (plan) -> {
		});
	}

	/** A task event whose task is changed before it is sent. */
	void task(String type, String id, String unitId, long seq, String time, Consumer<ObjectNode> change) {
		happens("task-service", type, id, seq, time, (event) -> {
			ObjectNode task = object(event, "task");
			task.put("id", id).put("unitId", unitId);
			change.accept(task);
			task.put("dueAt", endOf(task.get("dueOn")));
		});
	}

	/** As task-service says it of a day that is included. */
	private static @Nullable String endOf(JsonNode day) {
		return day.isNull() ? null
				: LocalDate.parse(day.asString())
					.plusDays(1)
					.atStartOfDay()
					.atOffset(ZoneOffset.ofHours(7))
					.toInstant()
					.toString();
	}

	/** A remark on a school's task that mentions one unit. */
	void mention(String id, String mentioned, long seq, String time) {
		ObjectNode event = golden("task-service", "task.commented");
		object(event, "task").put("id", id);
		object(event, "comment").putArray("mentions").add(mentioned);
		send(this.tasks, "task.commented", id, seq, time, event);
	}

	void obstacle(String type, long seq, String time) {
		happens("task-service", type, "obstacle-1", seq, time, (event) -> {
		});
	}

	void period(String time) {
		happens("report-service", "period.opened", "plan-2023-dan-van:2023-H1", 1, time, (event) -> {
		});
	}

	void report(String type, long seq, String time) {
		report(type, seq, time, (report) -> {
		});
	}

	/** A report event whose report is changed before it is sent. */
	void report(String type, long seq, String time, Consumer<ObjectNode> change) {
		happens("report-service", type, "plan-2023-dan-van:2023-H1:thpt-01", seq, time,
				(event) -> change.accept(object(event, "report")));
	}

	/** A service's golden event, changed before it is sent. */
	void happens(String service, String type, String subject, long seq, String time, Consumer<ObjectNode> change) {
		ObjectNode event = golden(service, type);
		change.accept(event);
		send(listener(service), type, subject, seq, time, event);
	}

	private Consumer<Message<byte[]>> listener(String service) {
		return switch (service) {
			case "plan-service" -> this.plans;
			case "task-service" -> this.tasks;
			case "report-service" -> this.reports;
			default -> throw new IllegalArgumentException(service);
		};
	}

	/** Topic after topic from its first record; each topic keeps its order. */
	void replay() {
		List.of(this.units, this.contacts, this.plans, this.tasks, this.reports)
			.forEach((topic) -> List.copyOf(this.sent)
				.stream()
				.filter((record) -> record.topic() == topic)
				.forEach((record) -> topic.accept(record.message())));
	}

	/** Empties the topics. */
	void forget() {
		this.sent.clear();
	}

	private static ObjectNode golden(String service, String type) {
		return (ObjectNode) Contracts.goldenTree(service, type + ".v1");
	}

	private static ObjectNode object(ObjectNode event, String name) {
		return (ObjectNode) event.get(name);
	}

	private void send(Consumer<Message<byte[]>> listener, String type, String subject, long seq, String time,
			ObjectNode event) {
		Message<byte[]> message = MessageBuilder.withPayload(event.toString().getBytes(StandardCharsets.UTF_8))
			.setHeader("ce_id", subject + ":" + seq)
			.setHeader("ce_type", "io.kehoach." + type + ".v1")
			.setHeader("ce_subject", subject)
			.setHeader("ce_sequence", Long.toString(seq))
			.setHeader("ce_time", OffsetDateTime.parse(time).toInstant().toString())
			.build();
		this.sent.add(new Sent(listener, message));
		listener.accept(message);
	}

	/**
	 * What lies in a topic.
	 */
	private record Sent(Consumer<Message<byte[]>> topic, Message<byte[]> message) {
	}

}
