package io.kehoach.task.application;

import io.kehoach.task.domain.IssuedPlan;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan's tasks follow it.
 *
 * @param state RUNNING or DONE
 */
public record FanOutView(IssuedPlan plan, long seq, String state, int done, int total, @Nullable String failure) {

}
