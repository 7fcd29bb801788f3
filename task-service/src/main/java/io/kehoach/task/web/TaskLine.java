package io.kehoach.task.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.task.application.TaskPicture;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.Timing;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list; {@code etag} lets the list itself send commands.
 */
record TaskLine(@JsonUnwrapped TaskPicture task, long revision, String etag, @Nullable Timing timing,
		@Nullable String unitName) {

	static TaskLine of(Stored<Task> stored, Instant now, @Nullable String unitName) {
		return new TaskLine(TaskPicture.of(stored.state()), stored.revision(), "\"" + stored.revision() + "\"",
				stored.state().timing(now), unitName);
	}

}
