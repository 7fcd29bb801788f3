package io.kehoach.notification.domain;

/**
 * What a link leads to.
 */
public enum SubjectKind {

	PLAN("plans"), DERIVED_PLAN("plans"), TASK("tasks"), REPORT("reports"), RANKING("scores"), OBSTACLE("obstacles"),
	DELIVERY("deliveries"), DIGEST("work"), OVERDUE("tasks?timing=OVERDUE");

	private final String page;

	SubjectKind(String page) {
		this.page = page;
	}

	/** The web client's page, below the public address. */
	public String path(String id) {
		return "/" + this.page + switch (this) {
			case DIGEST, OVERDUE, RANKING, OBSTACLE -> "";
			// A unit derives its plan from the page of the plan that asks for it.
			case DERIVED_PLAN -> "/" + id.substring(0, id.indexOf(':'));
			case PLAN, TASK, REPORT, DELIVERY -> "/" + id;
		};
	}

}
