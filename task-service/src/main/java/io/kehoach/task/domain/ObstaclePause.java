package io.kehoach.task.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The days for which a granted obstacle stops the task's clock.
 */
public record ObstaclePause(LocalDate from, @Nullable LocalDate to) {

}
