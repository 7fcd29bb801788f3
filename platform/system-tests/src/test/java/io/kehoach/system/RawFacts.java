package io.kehoach.system;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the topics say of each aggregate last, and how many were on time by it.
 */
record RawFacts(List<EventStream.Event> events) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** So many on time of so many due. */
	record Count(int onTime, int due) {

		BigDecimal of(BigDecimal max) {
			return (this.due == 0) ? max : max.multiply(BigDecimal.valueOf(this.onTime))
				.divide(BigDecimal.valueOf(this.due), 2, RoundingMode.HALF_UP);
		}

	}

	/** The newest event of every aggregate, of types that begin so. */
	Map<String, JsonNode> newest(String topic, String typed) {
		Map<String, EventStream.Event> newest = new HashMap<>();
		this.events.stream()
			.filter((event) -> event.topic().equals(topic) && event.typed().startsWith(typed))
			.forEach((event) -> newest.merge(event.key(), event,
					(one, other) -> (other.sequence() > one.sequence()) ? other : one));
		Map<String, JsonNode> bodies = new HashMap<>();
		newest.forEach((key, event) -> bodies.put(key, JSON.readTree(event.json())));
		return bodies;
	}

	Count count(String measure, String unit, JsonNode planIds, String at) {
		boolean tasks = measure.equals("TASKS_ON_TIME");
		int onTime = 0;
		int due = 0;
		for (JsonNode event : newest(tasks ? "task-events" : "report-events", tasks ? "task." : "report.").values()) {
			JsonNode state = event.path(tasks ? "task" : "report");
			Verdict verdict = tasks ? task(state, Instant.parse(at)) : report(state, Instant.parse(at));
			if (state.path("unitId").asString().equals(unit) && holds(planIds, state.path("planId"))) {
				onTime += (verdict == Verdict.ON_TIME) ? 1 : 0;
				due += (verdict == Verdict.NOT_DUE) ? 0 : 1;
			}
		}
		return new Count(onTime, due);
	}

	private enum Verdict {

		ON_TIME, NOT_ON_TIME, NOT_DUE

	}

	private static boolean holds(JsonNode planIds, JsonNode planId) {
		return planIds.valueStream().anyMatch(planId::equals);
	}

	private static Verdict task(JsonNode task, Instant at) {
		boolean counts = task.path("role").asString().equals("lead") && !task.path("itemId").isNull()
				&& !task.path("dueAt").isNull() && task.path("exempt").isEmpty()
				&& !task.path("state").asString().equals("CANCELLED");
		if (!counts) {
			return Verdict.NOT_DUE;
		}
		boolean done = task.path("state").asString().equals("DONE");
		boolean submitted = task.path("state").asString().equals("SUBMITTED");
		JsonNode answered = done ? task.path("doneAt") : submitted ? task.path("submittedAt") : null;
		Instant then = (answered != null) ? Instant.parse(answered.asString()) : at;
		boolean late = !then.isBefore(Instant.parse(task.path("dueAt").asString()));
		return late ? Verdict.NOT_ON_TIME : done ? Verdict.ON_TIME : Verdict.NOT_DUE;
	}

	private static Verdict report(JsonNode report, Instant at) {
		if (report.path("outcome").asString("").equals("EXEMPT")) {
			return Verdict.NOT_DUE;
		}
		boolean answered = !report.path("firstSubmittedAt").isNull();
		Instant then = answered ? Instant.parse(report.path("firstSubmittedAt").asString()) : at;
		boolean late = !then.isBefore(Instant.parse(report.path("dueAt").asString()));
		return late ? Verdict.NOT_ON_TIME : answered ? Verdict.ON_TIME : Verdict.NOT_DUE;
	}

}
