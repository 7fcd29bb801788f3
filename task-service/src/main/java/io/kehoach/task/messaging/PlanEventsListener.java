package io.kehoach.task.messaging;

import java.util.Set;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.task.application.FanOuts;
import io.kehoach.task.application.PlanNews;

import org.springframework.stereotype.Component;

/**
 * Plans that are issued, amended, closed or cancelled, and their addressees. Every event
 * carries the whole plan, so all are handled alike: the newest counts.
 */
@Component
class PlanEventsListener {

	static final Set<String> TYPES = Set.of("plan.issued.v1", "plan.amended.v1", "plan.addressees-changed.v1",
			"plan.closed.v1", "plan.cancelled.v1");

	private final PlanNews news;

	PlanEventsListener(PlanNews news) {
		this.news = news;
	}

	void on(IncomingEvent event) {
		PlanEventBody body = event.read(PlanEventBody.class);
		if (!body.plan().wasIssued()) {
			return;
		}
		boolean issued = event.type().equals("plan.issued");
		FanOuts.Moves moves = event.type().equals("plan.addressees-changed") ? body.moves() : FanOuts.Moves.NONE;
		this.news.plan(body.issuedPlan(), event.sequence(), body.occurredAt(), issued ? body.plan().issuedOn() : null,
				moves);
	}

}
