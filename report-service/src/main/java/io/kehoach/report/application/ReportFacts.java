package io.kehoach.report.application;

import java.util.List;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.Period;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.ReportEvent;

/**
 * Puts facts into their wire form at the moment they are raised.
 */
public interface ReportFacts {

	OutgoingEvent opened(String id, Period period);

	List<OutgoingEvent> raised(String id, Report report, List<ReportEvent> events, Actor actor);

	OutgoingEvent published(String id, Consolidation consolidation, Actor actor);

	OutgoingEvent sent(String id, Consolidation consolidation, Actor actor);

}
