package io.kehoach.notification.domain;

/**
 * What a link leads to.
 */
public enum SubjectKind {

	PLAN("plans"), TASK("tasks"), REPORT("reports"), OBSTACLE("obstacles"), DELIVERY("deliveries"), DIGEST("work"),
	OVERDUE("tasks?timing=OVERDUE");

	private final String page;

	SubjectKind(String page) {
		this.page = page;
	}

	/** The web client's page, below the public address. */
	public String path(String id) {
		return (this == DIGEST || this == OVERDUE) ? "/" + this.page : "/" + this.page + "/" + id;
	}

}
