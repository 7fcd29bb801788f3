package io.kehoach.plan.domain;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a row: of the tasks that were owed, how many are done, and how many of
 * those on time.
 */
public record RowResult(int expected, int done, int onTime) {

	static final RowResult NONE = new RowResult(0, 0, 0);

	/** By row; a task that was called off or exempted was not owed. */
	public static Map<String, RowResult> of(Collection<TaskResult> tasks) {
		Map<String, RowResult> rows = new TreeMap<>();
		tasks.stream()
			.filter(TaskResult::owed)
			.forEach((task) -> rows.merge(task.itemId(), new RowResult(1, task.done() ? 1 : 0, task.onTime() ? 1 : 0),
					RowResult::plus));
		return rows;
	}

	public boolean unfinished() {
		return done < expected;
	}

	private RowResult plus(RowResult other) {
		return new RowResult(expected + other.expected, done + other.done, onTime + other.onTime);
	}

}
