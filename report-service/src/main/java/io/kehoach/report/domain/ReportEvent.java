package io.kehoach.report.domain;

/**
 * Facts about a report. Each is published with the report's full state, so the name is
 * all that a fact adds.
 */
public enum ReportEvent {

	OPENED, RESCHEDULED, SUBMITTED, NIL_CONFIRMED, RETURNED, ACCEPTED, REOPENED, LATE, MISSING, REMINDED, EXEMPTED

}
