package io.kehoach.report.domain;

public enum ReportState {

	OPEN, SUBMITTED, RETURNED, ACCEPTED

}
