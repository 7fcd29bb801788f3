package io.kehoach.plan.messaging;

import java.util.Set;
import java.util.function.Consumer;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.chassis.events.IncomingEvents;
import io.kehoach.plan.application.TaskResults;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Keeps what became of each row, for the plan of the year after. */
@Configuration(proxyBeanMethods = false)
class TaskEventsListener {

	static final Set<String> TYPES = Set.of("task.assigned.v1", "task.acknowledged.v1", "task.progressed.v1",
			"task.submitted.v1", "task.returned.v1", "task.confirmed.v1", "task.reopened.v1", "task.cancelled.v1",
			"task.due-date-set.v1", "task.extension-decided.v1");

	@Bean
	Consumer<Message<byte[]>> taskEvents(IncomingEvents incoming, TaskResults results) {
		return incoming.to(TYPES, (event) -> keep(event, results));
	}

	private static void keep(IncomingEvent event, TaskResults results) {
		event.read(TaskEventBody.class)
			.result()
			.ifPresent((result) -> results.keep(event.subject(), result, event.sequence()));
	}

}
