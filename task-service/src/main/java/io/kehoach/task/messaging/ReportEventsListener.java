package io.kehoach.task.messaging;

import java.util.Set;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.task.application.PlanNews;

import org.springframework.stereotype.Component;

/**
 * Reporting periods: when one opens, each unit's standing duties get their instance for
 * it.
 */
@Component
class ReportEventsListener {

	static final Set<String> TYPES = Set.of("period.opened.v1");

	private final PlanNews news;

	ReportEventsListener(PlanNews news) {
		this.news = news;
	}

	void on(IncomingEvent event) {
		PeriodEventBody body = event.read(PeriodEventBody.class);
		this.news.periodOpened(body.period().id(), body.domain(), event.sequence());
	}

}
