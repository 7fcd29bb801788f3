package io.kehoach.report.domain;

/**
 * How a figure of several reports becomes one: added, the last known ones added, or
 * numerators over denominators.
 */
public enum Aggregation {

	SUM, LAST, PERCENT

}
