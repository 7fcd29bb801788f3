package io.kehoach.task.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A decision taken in bulk and what stood before it, so that it can be undone for a
 * while.
 */
public record Decision(String bulkId, Instant at, Execution execution, Deadline deadline, @Nullable Pause pause) {

}
