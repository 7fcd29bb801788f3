package io.kehoach.report.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who of the Office stands for a report that was signed.
 *
 * @param checkedBy opaque id of who checked it; null where its form asks for one step
 * @param acceptedBy opaque id of who accepted it; null before, and where somebody of the
 * Office exempted the unit
 */
public record Review(@Nullable String checkedBy, @Nullable Instant checkedAt, @Nullable String acceptedBy) {

	/** Nobody's decision: the plan no longer asks the unit. */
	static final Review OF_THE_PLAN = new Review(null, null, "system");

	static Review checked(@Nullable Review standing, String by, Instant now) {
		if (standing != null) {
			throw new RuleViolated("report-checked");
		}
		return new Review(by, now, null);
	}

	/** Where the form asks for two steps, by another person than the one who checked. */
	static Review accepted(@Nullable Review checked, Acceptance acceptance, String by) {
		if (checked == null) {
			if (acceptance == Acceptance.TWO_STEPS) {
				throw new RuleViolated("report-not-checked");
			}
			return new Review(null, null, by);
		}
		if (by.equals(checked.checkedBy)) {
			throw new RuleViolated("report-checked-by-you");
		}
		return new Review(checked.checkedBy, checked.checkedAt, by);
	}

}
