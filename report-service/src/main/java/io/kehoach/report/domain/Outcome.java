package io.kehoach.report.domain;

/**
 * What a unit has answered for a period. No answer yet is null.
 */
public enum Outcome {

	REPORTED, CONFIRMED_NIL, EXEMPT

}
