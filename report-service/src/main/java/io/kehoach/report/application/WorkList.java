package io.kehoach.report.application;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one person must do now, by consequence.
 *
 * @param next the nearest thing that is not due soon, so that an empty list still tells
 * something
 */
public record WorkList(List<WorkRow> overdue, List<WorkRow> dueSoon, List<WorkRow> returned, List<WorkRow> waiting,
		@Nullable WorkRow next) {
}
