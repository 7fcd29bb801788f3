package io.kehoach.report.domain;

public enum ConsolidationStatus {

	DRAFT, PUBLISHED, SENT

}
