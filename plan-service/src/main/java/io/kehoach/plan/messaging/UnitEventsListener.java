package io.kehoach.plan.messaging;

import java.util.Set;
import java.util.function.Consumer;

import io.kehoach.chassis.events.IncomingEvents;
import io.kehoach.plan.application.ChangingAddressees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * Hears of its own directory's units as everybody else does: a unit that comes or goes is
 * one aggregate, each open plan another, and the topic carries the news across even when
 * the process dies in between. Only the unit's id is taken from the event; how it stands
 * is read where it is kept.
 */
@Configuration(proxyBeanMethods = false)
class UnitEventsListener {

	@Bean
	Consumer<Message<byte[]>> unitEvents(IncomingEvents incoming, ChangingAddressees addressees) {
		return incoming.to(Set.of("unit.created.v1", "unit.changed.v1", "unit.closed.v1"),
				(event) -> addressees.unitChanged(event.subject()));
	}

}
