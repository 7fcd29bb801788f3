package io.kehoach.report.domain;

/**
 * The next fact that only the clock can raise about a report.
 */
public enum Notice {

	LATE, MISSING

}
