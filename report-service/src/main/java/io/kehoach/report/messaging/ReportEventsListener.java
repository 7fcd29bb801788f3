package io.kehoach.report.messaging;

import java.util.Set;
import java.util.function.Consumer;

import io.kehoach.chassis.archive.AuditTrail;
import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.report.application.PackDesk;

import org.springframework.stereotype.Component;

/**
 * This service's own topic: every act goes into the audit trail, and an evidence pack
 * that was asked for gets this service's part, as it gets the others'.
 */
@Component
class ReportEventsListener implements Consumer<IncomingEvent> {

	static final Set<String> TYPES = Set.of("period.opened.v1", "report.submitted.v1", "report.nil-confirmed.v1",
			"report.returned.v1", "report.accepted.v1", "report.reopened.v1", "report.late.v1", "report.missing.v1",
			"report.reminded.v1", "report.exempted.v1", "report.opened.v1", "report.rescheduled.v1",
			"consolidation.published.v1", "consolidation.sent.v1", "score.self-scored.v1", "score.appraised.v1",
			"score.rechecked.v1", "score.published.v1", "award.proposed.v1", "award.decided.v1",
			"evidence-pack.requested.v1");

	private final AuditTrail trail;

	private final PackDesk desk;

	ReportEventsListener(AuditTrail trail, PackDesk desk) {
		this.trail = trail;
		this.desk = desk;
	}

	@Override
	public void accept(IncomingEvent event) {
		String aggregate = aggregate(event.type());
		this.trail.keep(event, aggregate, group(aggregate));
		if (event.type().equals("evidence-pack.requested")) {
			this.desk.build(event.read(PackEventBody.class).evidencePack());
		}
	}

	/** The property of an event that holds the state: {@code evidencePack}. */
	private static String aggregate(String type) {
		String name = type.substring(0, type.indexOf('.'));
		return switch (name) {
			case "evidence-pack" -> "evidencePack";
			case "score" -> type.equals("score.published") ? "ranking" : "score";
			default -> name;
		};
	}

	/** Acts are asked for by plan, those of a scoring year by its ranking. */
	private static String group(String aggregate) {
		return switch (aggregate) {
			case "score", "award" -> "rankingId";
			case "ranking" -> "id";
			default -> "planId";
		};
	}

}
