package io.kehoach.task.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A file or a link that proves the result on a date.
 */
public record Evidence(String evidenceId, String title, @Nullable String link, @Nullable String sha256,
		@Nullable String mediaType, @Nullable Long size, @Nullable LocalDate provesOn, Instant addedAt) {

}
