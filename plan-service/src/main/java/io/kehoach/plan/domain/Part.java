package io.kehoach.plan.domain;

import java.util.List;

/** The lists of rows that a plan consists of; {@code path} is their name in the plan. */
public enum Part {

	ITEMS("items"), DUTIES("duties"), RESPONSIBILITIES("responsibilities"), REPORTING("reporting"),
	RECIPIENTS("recipients");

	private final String path;

	Part(String path) {
		this.path = path;
	}

	public String path() {
		return path;
	}

	public static Part of(Row row) {
		return switch (row) {
			case PlanItem item -> ITEMS;
			case Duty duty -> DUTIES;
			case Responsibility responsibility -> RESPONSIBILITIES;
			case ReportDefinition report -> REPORTING;
			case Recipient recipient -> RECIPIENTS;
		};
	}

	public List<? extends Row> in(PlanBody body) {
		return switch (this) {
			case ITEMS -> body.items();
			case DUTIES -> body.duties();
			case RESPONSIBILITIES -> body.responsibilities();
			case REPORTING -> body.reporting();
			case RECIPIENTS -> body.recipients();
		};
	}

}
