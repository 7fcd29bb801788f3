package io.kehoach.task.messaging;

import java.util.function.Consumer;

import io.kehoach.chassis.events.IncomingEvents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * The topics this service reads; the names are those of the bindings.
 */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

	@Bean
	Consumer<Message<byte[]>> unitEvents(IncomingEvents incoming, UnitEventsListener listener) {
		return incoming.to(UnitEventsListener.TYPES, listener::on);
	}

	@Bean
	Consumer<Message<byte[]>> planEvents(IncomingEvents incoming, PlanEventsListener listener) {
		return incoming.to(PlanEventsListener.TYPES, listener::on);
	}

	@Bean
	Consumer<Message<byte[]>> reportEvents(IncomingEvents incoming, ReportEventsListener listener) {
		return incoming.to(ReportEventsListener.TYPES, listener::on);
	}

}
