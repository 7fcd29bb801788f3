package io.kehoach.report.domain;

import java.util.List;

/**
 * A report after a command, and the facts to publish.
 */
public record Decision(Report report, List<ReportEvent> events) {

	public Decision {
		events = List.copyOf(events);
	}

	static Decision of(Report report, ReportEvent... events) {
		return new Decision(report, List.of(events));
	}

}
