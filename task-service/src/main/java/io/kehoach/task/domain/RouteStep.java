package io.kehoach.task.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One step of an obstacle's way.
 */
public record RouteStep(Desk to, Instant at, Actor by, @Nullable String note) {

}
