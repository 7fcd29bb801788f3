package io.kehoach.report.domain;

/**
 * Whether a section takes files.
 */
public enum Attaching {

	NONE, OPTIONAL,
	/** The report is not signed without one. */
	REQUIRED

}
