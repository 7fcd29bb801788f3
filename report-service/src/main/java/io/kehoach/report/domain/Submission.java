package io.kehoach.report.domain;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A version of a report as it was signed. It stays readable for ever.
 *
 * @param by opaque id of the person who signed
 */
public record Submission(int version, Instant submittedAt, String by, Outcome outcome, @Nullable String reason,
		List<Section> sections) {

	public Submission {
		sections = List.copyOf(sections);
	}

}
