package io.kehoach.task.application;

import java.time.Instant;
import java.util.List;

import io.kehoach.task.domain.TaskRole;
import io.kehoach.task.domain.TaskState;
import io.kehoach.task.domain.Timing;
import org.jspecify.annotations.Nullable;

/**
 * What a list of tasks is narrowed by; null or empty means: not by this.
 *
 * @param words folded; every one must begin a word of the task
 * @param awaitingDate only tasks whose window still awaits an outside date
 * @param now what timing is derived from
 */
public record TaskFilter(@Nullable String plan, @Nullable String item, @Nullable String unit, @Nullable String period,
		@Nullable TaskRole role, List<TaskState> states, @Nullable Timing timing, @Nullable Instant dueBefore,
		List<String> words, boolean awaitingDate, Instant now) {

}
