package io.kehoach.report.domain;

/**
 * How the Office accepts reports on a form.
 */
public enum Acceptance {

	/** Whoever reads it accepts it. */
	ONE_STEP,
	/** One person checks it, another accepts it. */
	TWO_STEPS

}
