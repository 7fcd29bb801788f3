package io.kehoach.report.application;

import org.jspecify.annotations.Nullable;

/**
 * What one person must do now, by consequence.
 *
 * @param next the nearest thing that is not due soon, so that an empty list still tells
 * something
 */
public record WorkList(Waiting<WorkRow> overdue, Waiting<WorkRow> dueSoon, Waiting<WorkRow> returned,
		Waiting<WorkRow> waiting, @Nullable WorkRow next) {
}
