package io.kehoach.plan.messaging;

import java.time.Instant;
import java.util.Set;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.chassis.fixtures.Contracts;
import io.kehoach.plan.domain.TaskResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** This service reads what the others' golden examples show, every type it listens to. */
class ConsumedContractsTest {

	static Set<String> everyTaskEventIsRead() {
		return TaskEventsListener.TYPES;
	}

	@ParameterizedTest
	@MethodSource
	void everyTaskEventIsRead(String typed) {
		String type = typed.substring(0, typed.lastIndexOf(".v"));
		TaskResult result = new IncomingEvent("x:1", type, 1, "x", 1, Instant.parse("2023-01-16T01:00:00Z"),
				Contracts.golden("task-service", typed))
			.read(TaskEventBody.class)
			.result()
			.orElseThrow();
		assertThat(result.itemId()).isNotBlank();
		assertThat(result.done()).isEqualTo(type.equals("task.confirmed"));
		assertThat(result.owed()).isEqualTo(!type.equals("task.cancelled"));
	}

}
