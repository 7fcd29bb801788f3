package io.kehoach.report.domain;

/**
 * A remark on one section, made when a report is returned.
 *
 * @param by opaque id of the person
 */
public record Comment(String section, String text, String by) {
}
