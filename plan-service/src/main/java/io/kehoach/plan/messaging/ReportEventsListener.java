package io.kehoach.plan.messaging;

import java.util.Set;
import java.util.function.Consumer;

import io.kehoach.chassis.events.IncomingEvents;
import io.kehoach.plan.application.PackDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Builds this service's part of an evidence pack when one is asked for. */
@Configuration(proxyBeanMethods = false)
class ReportEventsListener {

	@Bean
	Consumer<Message<byte[]>> reportEvents(IncomingEvents incoming, PackDesk packs) {
		return incoming.to(Set.of("evidence-pack.requested.v1"),
				(event) -> packs.build(event.read(PackEventBody.class).evidencePack()));
	}

}
