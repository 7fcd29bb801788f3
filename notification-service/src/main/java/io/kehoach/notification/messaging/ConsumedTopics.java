package io.kehoach.notification.messaging;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.chassis.events.IncomingEvents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * One function per topic: which types are read, and who reads them.
 */
@Configuration(proxyBeanMethods = false)
class ConsumedTopics {

	private static final String V1 = ".v1";

	private final IncomingEvents incoming;

	ConsumedTopics(IncomingEvents incoming) {
		this.incoming = incoming;
	}

	@Bean
	Consumer<Message<byte[]>> unitEvents(DirectoryListener listener) {
		return reading(Map.of("unit.created", listener::onUnit, "unit.changed", listener::onUnit, "unit.closed",
				listener::onUnit, "working-days.changed", listener::onWorkingDays));
	}

	@Bean
	Consumer<Message<byte[]>> contactEvents(DirectoryListener listener) {
		return reading(Map.of("contact.created", listener::onContact, "contact.changed", listener::onContact,
				"contact.closed", listener::onContact));
	}

	@Bean
	Consumer<Message<byte[]>> planEvents(PlanEventsListener listener) {
		Map<String, Consumer<IncomingEvent>> readers = new LinkedHashMap<>();
		Arrays.stream(PlanEventType.values())
			.forEach((type) -> readers.put(type.wire(), (event) -> listener.on(type, event)));
		return reading(readers);
	}

	@Bean
	Consumer<Message<byte[]>> taskEvents(TaskEventsListener listener) {
		Map<String, Consumer<IncomingEvent>> readers = new LinkedHashMap<>();
		Arrays.stream(TaskEventType.values())
			.forEach((type) -> readers.put(type.wire(), (event) -> listener.on(type, event)));
		return reading(readers);
	}

	@Bean
	Consumer<Message<byte[]>> reportEvents(ReportEventsListener listener) {
		Map<String, Consumer<IncomingEvent>> readers = new LinkedHashMap<>();
		Arrays.stream(ReportEventType.values())
			.forEach((type) -> readers.put(type.wire(), (event) -> listener.on(type, event)));
		return reading(readers);
	}

	private Consumer<Message<byte[]>> reading(Map<String, Consumer<IncomingEvent>> readers) {
		Set<String> accepted = readers.keySet()
			.stream()
			.map((type) -> type + V1)
			.collect(java.util.stream.Collectors.toUnmodifiableSet());
		return this.incoming.to(accepted, (event) -> {
			Consumer<IncomingEvent> reader = readers.get(event.type());
			if (reader != null) {
				reader.accept(event);
			}
		});
	}

}
