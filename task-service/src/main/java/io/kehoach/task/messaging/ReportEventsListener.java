package io.kehoach.task.messaging;

import java.util.Set;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.task.application.PackDesk;
import io.kehoach.task.application.PlanNews;

import org.springframework.stereotype.Component;

/**
 * Reporting periods: when one opens, each unit's standing duties get their instance for
 * it. Evidence packs: when one is asked for, this service builds its part.
 */
@Component
class ReportEventsListener {

	static final Set<String> TYPES = Set.of("period.opened.v1", "evidence-pack.requested.v1");

	private final PlanNews news;

	private final PackDesk packs;

	ReportEventsListener(PlanNews news, PackDesk packs) {
		this.news = news;
		this.packs = packs;
	}

	void on(IncomingEvent event) {
		if (event.type().equals("evidence-pack.requested")) {
			this.packs.build(event.read(PackEventBody.class).evidencePack());
			return;
		}
		PeriodEventBody body = event.read(PeriodEventBody.class);
		this.news.periodOpened(body.period().id(), body.domain(), event.sequence());
	}

}
