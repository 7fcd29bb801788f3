package io.kehoach.task.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.task.domain.Outcome;
import io.kehoach.task.domain.Task;
import org.jspecify.annotations.Nullable;

/**
 * All tasks. State and facts of a change are stored together.
 */
public interface Tasks {

	int PAGE = 200;

	Optional<Stored<Task>> find(String id, Reach reach);

	/** In that order; from behind a position where one is given. */
	List<Stored<Task>> list(TaskFilter filter, TaskOrder order, Reach reach, @Nullable Position after, int limit);

	/** All of a list, however long, read page by page. */
	default void each(TaskFilter filter, TaskOrder order, Reach reach, Consumer<Task> reader) {
		Position after = null;
		List<Stored<Task>> page;
		do {
			page = list(filter, order, reach, after, PAGE);
			page.forEach((stored) -> reader.accept(stored.state()));
			after = page.isEmpty() ? null : Position.of(page.getLast().state());
		}
		while (page.size() == PAGE);
	}

	/**
	 * A person's command on the revision that person saw.
	 */
	Stored<Task> change(String id, Reach reach, long revision, Function<Task, Outcome> command);

	/** A person's command on whatever revision stands, as in a bulk decision. */
	Stored<Task> change(String id, Reach reach, Function<Task, Outcome> command);

	/** An act of the system. */
	Stored<Task> change(String id, Function<Task, Outcome> act);

	/** Stores new tasks; one that stands is left as it stands. */
	void addAll(List<Outcome> assigned);

	default void add(Outcome assigned) {
		addAll(List.of(assigned));
	}

	/** The plan's tasks, perhaps of one unit only, by id from behind the given one. */
	List<Task> page(String planId, @Nullable String unitId, @Nullable String after, int limit);

	/** Claims a task whose next warning is due, so that one instance tries at a time. */
	Optional<String> nextToRing(Instant now);

	/** Lead tasks per row: expected, done, overdue, exempt. */
	Map<String, RowCounts> rollUp(String planId, Reach reach, Instant now);

	/** Where a page ended: all that any order goes by. */
	record Position(Instant sortAt, String contentKey, int progress, String unitId, String id) {

		public static Position of(Task last) {
			return new Position(last.sortAt(), last.contentKey(), last.execution().progress(), last.unitId(),
					last.id());
		}

	}

}
