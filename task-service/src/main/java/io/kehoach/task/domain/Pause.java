package io.kehoach.task.domain;

import java.time.LocalDate;

/**
 * A granted obstacle stops the deadline's clock from this day.
 */
public record Pause(String obstacleId, LocalDate since) {

}
