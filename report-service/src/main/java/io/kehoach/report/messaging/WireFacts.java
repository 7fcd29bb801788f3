package io.kehoach.report.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.application.ReportFacts;
import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.Period;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.ReportEvent;

import org.springframework.stereotype.Component;

/**
 * Names and shapes of this service's events. A new fact does not compile until it has a
 * name here.
 */
@Component
class WireFacts implements ReportFacts {

	private static final int V1 = 1;

	private final BusinessClock clock;

	WireFacts(BusinessClock clock) {
		this.clock = clock;
	}

	@Override
	public OutgoingEvent opened(String id, Period period) {
		return new OutgoingEvent("period.opened", V1, PeriodFact.of(id, period));
	}

	@Override
	public List<OutgoingEvent> raised(String id, Report report, List<ReportEvent> events, Actor actor) {
		Instant now = this.clock.instant();
		return events.stream()
			.map((event) -> new OutgoingEvent(type(event), V1,
					ReportFact.of(id, report, changed(event, report), actor, now)))
			.toList();
	}

	static String type(ReportEvent event) {
		return "report." + switch (event) {
			case OPENED -> "opened";
			case RESCHEDULED -> "rescheduled";
			case SUBMITTED -> "submitted";
			case NIL_CONFIRMED -> "nil-confirmed";
			case RETURNED -> "returned";
			case ACCEPTED -> "accepted";
			case REOPENED -> "reopened";
			case LATE -> "late";
			case MISSING -> "missing";
			case REMINDED -> "reminded";
			case EXEMPTED -> "exempted";
		};
	}

	private static Map<String, Object> changed(ReportEvent event, Report report) {
		return switch (event) {
			case SUBMITTED, NIL_CONFIRMED, RETURNED, ACCEPTED, REOPENED, EXEMPTED ->
				Map.of("state", report.state().name());
			case OPENED -> Map.of();
			case RESCHEDULED -> Map.of("dueAt", report.terms().dueAt());
			case LATE -> Map.of("late", true);
			case MISSING -> Map.of("outcome", "MISSING");
			case REMINDED -> Map.of("reminders", report.reminders());
		};
	}

	@Override
	public OutgoingEvent published(String id, Consolidation consolidation, Actor actor) {
		return new OutgoingEvent("consolidation.published", V1, ConsolidationFact.of(id, consolidation,
				Map.of("status", consolidation.status().name()), actor, this.clock.instant()));
	}

	@Override
	public OutgoingEvent sent(String id, Consolidation consolidation, Actor actor) {
		return new OutgoingEvent("consolidation.sent", V1,
				ConsolidationFact.of(id, consolidation, Map.of("sent", true), actor, this.clock.instant()));
	}

}
