package io.kehoach.notification.messaging;

/**
 * The report-events: opening a period begins the watch over every report expected, a unit
 * that joins later has its own; each report event renews it; published scores are told.
 */
enum ReportEventType {

	OPENED("period.opened"), JOINED("report.opened"), RESCHEDULED("report.rescheduled"), SUBMITTED("report.submitted"),
	NIL_CONFIRMED("report.nil-confirmed"), RETURNED("report.returned"), ACCEPTED("report.accepted"),
	REOPENED("report.reopened"), LATE("report.late"), MISSING("report.missing"), REMINDED("report.reminded"),
	EXEMPTED("report.exempted"), SCORES_PUBLISHED("score.published");

	private final String wire;

	ReportEventType(String wire) {
		this.wire = wire;
	}

	String wire() {
		return this.wire;
	}

}
