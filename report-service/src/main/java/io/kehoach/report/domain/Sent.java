package io.kehoach.report.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * That the consolidated report went upward.
 *
 * @param due the last day on which the receiver asked for it; null where none was set
 */
public record Sent(String number, LocalDate on, String receiver, @Nullable LocalDate due) {
}
