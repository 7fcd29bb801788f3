package io.kehoach.task.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What of a task is worth a line of history when it changes.
 */
final class Facts {

	private Facts() {
	}

	static List<FieldChange> difference(Task before, Task after) {
		Map<String, @Nullable String> old = of(before);
		List<FieldChange> changes = new ArrayList<>();
		of(after).forEach((field, value) -> {
			if (!Objects.equals(old.get(field), value)) {
				changes.add(new FieldChange(field, old.get(field), value));
			}
		});
		return changes;
	}

	private static Map<String, @Nullable String> of(Task task) {
		Map<String, @Nullable String> facts = new LinkedHashMap<>();
		facts.put("role", task.role().wire());
		row(facts, task.row());
		facts.put("dueOn", text(task.deadline().dueOn()));
		facts.put("dueAt", text(task.deadline().dueAt()));
		execution(facts, task.execution());
		facts.put("evidence", String.join(", ", task.evidence().stream().map(Facts::version).toList()));
		facts.put("contribution", task.contributions().isEmpty() ? null : task.contributions().getLast().note());
		facts.put("comment", task.comments().isEmpty() ? null : task.comments().getLast().text());
		facts.put("extension", task.extensions().isEmpty() ? null : extension(task.extensions().getLast()));
		facts.put("exempt", (task.exempt() != null) ? task.exempt().reason() : null);
		facts.put("draftDays", text(task.draftDays()));
		facts.put("pausedSince", (task.pause() != null) ? text(task.pause().since()) : null);
		return facts;
	}

	private static void row(Map<String, @Nullable String> facts, Row row) {
		facts.put("itemNo", row.itemNo());
		facts.put("mode", row.mode().name());
		facts.put("content", row.content());
		facts.put("subItems", String.join("; ", row.subItems()));
		facts.put("product", row.product());
		facts.put("window", row.window().text());
	}

	private static void execution(Map<String, @Nullable String> facts, Execution execution) {
		facts.put("state", execution.state().name());
		facts.put("progress", String.valueOf(execution.progress()));
		facts.put("acknowledgedAt", text(execution.acknowledgedAt()));
		facts.put("note", execution.note());
		facts.put("result", execution.result());
		facts.put("returnedReason", execution.returnedReason());
		facts.put("cancelledReason", execution.cancelledReason());
	}

	private static String extension(Extension last) {
		return last.n() + ": " + last.state() + " " + last.dueOn();
	}

	private static String version(Evidence one) {
		return (one.sha256() != null) ? one.title() + " (" + one.sha256().substring(0, 12) + ")" : one.title();
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value instanceof Instant instant) ? instant.toString() : (value != null) ? value.toString() : null;
	}

}
