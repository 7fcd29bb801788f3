package io.kehoach.notification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import tools.jackson.databind.node.ObjectNode;

/**
 * What other services say in a year of the sample plan, a plan of the same form as the
 * Hải Phòng one: who hands in when, who is late, who asks for more time.
 */
final class SampleYear {

	static final String TITLE = "Thực hiện công tác chuyển đổi số năm 2023";

	static final String NUMBER = "12/KH-SGDĐT";

	private static final List<String> UNITS = List.of("vp", "thanh-tra", "p-tccb", "thpt-01", "thpt-02");

	private final EventSource events;

	private final Map<String, PlannedRow> rows = new HashMap<>();

	private final Map<String, Long> seqs = new HashMap<>();

	private final Map<String, String> moved = new HashMap<>();

	private final NavigableMap<String, List<Runnable>> days = new TreeMap<>();

	SampleYear(EventSource events) {
		this.events = events;
		PlannedRow.all().forEach((row) -> this.rows.put(row.no(), row));
		issued();
		SampleTasks.of(this);
		SampleReports.of(this);
	}

	/** By the moment at which it happens. */
	NavigableMap<String, List<Runnable>> happenings() {
		return this.days;
	}

	void directory() {
		this.events.department();
		this.events.unit("thanh-tra", "ROOM", "so-gddt", false, "Thanh tra Sở");
		this.events.unit("p-tccb", "ROOM", "so-gddt", false, "Phòng Tổ chức cán bộ");
		this.events.unit("thpt-03", "SUBORDINATE", "so-gddt", false, "Trường THPT Lê Quý Đôn");
		this.events.unit("ubnd-tp", "OUTSIDE", null, false, "UBND thành phố");
		for (String unit : List.of("thanh-tra", "p-tccb", "thpt-03")) {
			this.events.contact(unit, "FOCAL_POINT", unit + "@example.invalid", 1);
		}
		for (String unit : List.of("vp", "thanh-tra", "p-tccb", "thpt-02", "thpt-03")) {
			this.events.contact(unit, "HEAD", "lanh-dao-" + unit + "@example.invalid", 1);
		}
	}

	private void issued() {
		plan("2023-01-16T08:00", "plan.issued");
		UNITS.forEach((unit) -> this.rows.values().forEach((row) -> assigned("2023-01-16T08:00", row, unit)));
		at("2023-02-03T15:00", (time) -> derived("thpt-01", time));
		plan("2023-02-01T08:00", "derived-plan.due");
		plan("2023-02-07T08:00", "derived-plan.missing");
		at("2023-02-14T10:00", (time) -> derived("thpt-02", time));
		plan("2023-05-04T08:00", "plan.addressees-changed");
		this.rows.values()
			.stream()
			.filter(PlannedRow::each)
			.forEach((row) -> assigned("2023-05-04T08:00", row, "thpt-03"));
		plan("2023-07-03T09:00", "plan.amended");
		plan("2023-12-29T16:30", "plan.closed");
	}

	private void derived(String unit, String time) {
		this.events.happens("plan-service", "derived-plan.issued", "plan-of-" + unit, 1, time, (event) -> {
			((ObjectNode) event.get("changed")).put("unitId", unit);
			((ObjectNode) event.get("plan")).put("id", "plan-of-" + unit)
				.put("unitId", unit)
				.put("title", TITLE)
				.put("number", "07/KH-" + unit);
		});
	}

	private void plan(String time, String type) {
		at(time, (then) -> this.events.happens("plan-service", type, "plan-1", next("plan-1"), then,
				(event) -> ((ObjectNode) event.get("plan")).put("title", TITLE).put("number", NUMBER)));
	}

	private void assigned(String time, PlannedRow row, String unit) {
		boolean leads = row.each() || row.leads().equals(unit);
		if (leads || row.coordinating()) {
			task(time, "task.assigned", row.no(), unit, (task) -> task.put("role", leads ? "lead" : "coordinating"));
		}
	}

	void task(String time, String type, String row, String unit) {
		task(time, type, row, unit, (task) -> {
		});
	}

	/** The row's new date, which every later event of the task carries. */
	void moved(String time, String type, String row, String unit, String due) {
		at(time, (then) -> {
			this.moved.put(row + unit, due);
			send(then, type, row, unit, (task) -> {
			});
		});
	}

	void task(String time, String type, String row, String unit, Consumer<ObjectNode> more) {
		at(time, (then) -> send(then, type, row, unit, more));
	}

	private void send(String time, String type, String no, String unit, Consumer<ObjectNode> more) {
		PlannedRow row = row(no);
		String id = row.taskId(unit);
		this.events.task(type, id, unit, next(id), time, (task) -> {
			row.into(task);
			task.put("planTitle", TITLE).put("planNumber", NUMBER).put("issuerUnitId", "so-gddt").put("role", "lead");
			String due = this.moved.get(no + unit);
			if (due != null) {
				task.put("dueOn", due).put("remindOn", due);
			}
			more.accept(task);
		});
	}

	void obstacle(String time) {
		at(time, (then) -> this.events.happens("task-service", "obstacle.answered", "obstacle-1", 5, then,
				(event) -> ((ObjectNode) event.get("obstacle")).put("planId", "plan-1")
					.put("planTitle", TITLE)
					.put("itemNo", "6")));
	}

	void report(String time, String type, String subject, Consumer<ObjectNode> change) {
		at(time, (then) -> this.events.happens("report-service", type, subject, next(subject), then, change));
	}

	private PlannedRow row(String no) {
		PlannedRow row = this.rows.get(no);
		if (row == null) {
			throw new IllegalArgumentException(no);
		}
		return row;
	}

	private long next(String aggregate) {
		return this.seqs.merge(aggregate, 1L, Long::sum);
	}

	private void at(String time, Consumer<String> happening) {
		String then = time + ":00+07:00";
		this.days.computeIfAbsent(then, (key) -> new ArrayList<>()).add(() -> happening.accept(then));
	}

}
