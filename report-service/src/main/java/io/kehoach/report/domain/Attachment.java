package io.kehoach.report.domain;

import java.time.Instant;

/**
 * A file that belongs to a report. It never changes; what replaces it is another file.
 *
 * @param sha256 of its bytes, in hexadecimal
 */
public record Attachment(String id, String name, String mediaType, long size, String sha256, Instant addedAt) {
}
