package io.kehoach.task.domain;

import java.util.List;

/**
 * The task after a command, and the facts to tell others.
 */
public record Outcome(Task task, List<TaskEvent> events) {

	public Outcome {
		events = List.copyOf(events);
	}

	static Outcome unchanged(Task task) {
		return new Outcome(task, List.of());
	}

}
