package io.kehoach.report.domain;

import java.time.LocalDate;

/**
 * That the consolidated report went upward.
 */
public record Sent(String number, LocalDate on, String receiver) {
}
