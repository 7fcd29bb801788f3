package io.kehoach.task.application;

import java.time.Instant;

/**
 * A list's filters under a name, one person's own.
 *
 * @param query the address's query, as the page keeps it
 */
public record SavedView(String viewId, String subject, String name, String query, Instant savedAt) {

}
