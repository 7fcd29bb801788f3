package io.kehoach.report.domain.scoring;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a unit holds against the preview, and the answer.
 *
 * @param n counts within the ranking
 * @param by opaque id of who raised it
 */
public record Objection(int n, String unitId, String text, String by, Instant at, @Nullable Answer answer) {

	/** The Office's answer; where it is accepted a re-check follows. */
	public record Answer(boolean accepted, String text, String by, Instant at) {
	}

	public boolean open() {
		return this.answer == null;
	}

}
