package io.kehoach.chassis.archive;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who did what to which object, and one field before and after. An act that changes no
 * field has one line without.
 *
 * @param actor opaque id of a person, or {@code system}
 */
public record AuditLine(Instant at, String actor, String role, String object, String act, @Nullable String reason,
		@Nullable String field, @Nullable String before, @Nullable String after) {

	/** The same act, with one field that it changed. */
	public AuditLine changing(String field, @Nullable String before, @Nullable String after) {
		return new AuditLine(this.at, this.actor, this.role, this.object, this.act, this.reason, field, before, after);
	}

}
