package io.kehoach.report.messaging;

import java.util.function.Consumer;

import io.kehoach.chassis.events.IncomingEvents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * The functions that Spring Cloud Stream binds to topics.
 */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

	@Bean
	Consumer<Message<byte[]>> unitEvents(IncomingEvents incoming, UnitEventsListener listener) {
		return incoming.to(UnitEventsListener.TYPES, listener);
	}

	@Bean
	Consumer<Message<byte[]>> planEvents(IncomingEvents incoming, PlanEventsListener listener,
			PackPartsListener parts) {
		return incoming.to(PlanEventsListener.TYPES, listener).andThen(incoming.to(PackPartsListener.TYPES, parts));
	}

	@Bean
	Consumer<Message<byte[]>> taskEvents(IncomingEvents incoming, TaskEventsListener listener,
			PackPartsListener parts) {
		return incoming.to(TaskEventsListener.TYPES, listener).andThen(incoming.to(PackPartsListener.TYPES, parts));
	}

	@Bean
	Consumer<Message<byte[]>> reportEvents(IncomingEvents incoming, ReportEventsListener listener,
			PackPartsListener parts) {
		return incoming.to(ReportEventsListener.TYPES, listener).andThen(incoming.to(PackPartsListener.TYPES, parts));
	}

}
