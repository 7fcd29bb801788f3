package io.kehoach.task.domain;

import java.time.Instant;

/**
 * What a coordinating unit says it did.
 */
public record Contribution(Instant at, Actor by, String note) {

}
