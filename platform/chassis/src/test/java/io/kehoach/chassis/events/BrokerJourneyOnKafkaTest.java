package io.kehoach.chassis.events;

import io.kehoach.chassis.fixtures.ContainerEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.kafka.KafkaContainer;

/** The same journey on the official image, where a container engine is at hand. */
@EnabledIf("io.kehoach.chassis.fixtures.ContainerEngine#hasKafka")
class BrokerJourneyOnKafkaTest extends BrokerJourneyTest {

	private static KafkaContainer kafka;

	@BeforeAll
	static void start() throws Exception {
		kafka = new KafkaContainer(ContainerEngine.KAFKA);
		kafka.start();
		startService(kafka.getBootstrapServers());
	}

	@AfterAll
	static void stop() {
		stopService();
		kafka.stop();
	}

}
