package io.kehoach.plan.messaging;

import java.util.Set;
import java.util.function.Consumer;

import io.kehoach.chassis.archive.AuditTrail;
import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.chassis.events.IncomingEvents;
import io.kehoach.plan.application.ChangingAddressees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * This service's own topic: looks again at the units of a plan that has just come into
 * force, and puts every act into the audit trail.
 */
@Configuration(proxyBeanMethods = false)
class PlanEventsListener {

	static final Set<String> ACTS = Set.of("plan.imported.v1", "plan.submitted.v1", "plan.returned.v1",
			"plan.issued.v1", "plan.amended.v1", "plan.addressees-changed.v1", "plan.closed.v1", "plan.cancelled.v1",
			"plan.rolled-over.v1", "derived-plan.issued.v1", "derived-plan.due.v1", "derived-plan.missing.v1",
			"distribution.acknowledged.v1");

	@Bean
	Consumer<Message<byte[]>> planEvents(IncomingEvents incoming, ChangingAddressees addressees, AuditTrail trail) {
		Consumer<Message<byte[]>> kept = incoming.to(ACTS, (event) -> keep(trail, event));
		return kept.andThen(incoming.to(Set.of("plan.issued.v1", "plan.amended.v1"),
				(event) -> addressees.planInForce(event.subject())));
	}

	private static void keep(AuditTrail trail, IncomingEvent event) {
		if (event.type().startsWith("distribution.")) {
			trail.keep(event, "distribution", "planId");
		}
		else {
			trail.keep(event, "plan", "id");
		}
	}

}
