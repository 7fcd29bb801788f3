package io.kehoach.plan.messaging;

import java.util.Set;
import java.util.function.Consumer;

import io.kehoach.chassis.events.IncomingEvents;
import io.kehoach.plan.application.ChangingAddressees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Looks again at the units of a plan that has just come into force. */
@Configuration(proxyBeanMethods = false)
class PlanEventsListener {

	@Bean
	Consumer<Message<byte[]>> planEvents(IncomingEvents incoming, ChangingAddressees addressees) {
		return incoming.to(Set.of("plan.issued.v1", "plan.amended.v1"),
				(event) -> addressees.planInForce(event.subject()));
	}

}
