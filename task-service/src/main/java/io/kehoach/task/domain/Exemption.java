package io.kehoach.task.domain;

import java.time.Instant;

/**
 * Recorded by the issuer: this unit need not do this row. The row's roll-up shows it.
 */
public record Exemption(String reason, Instant at, Actor by) {

}
