package io.kehoach.task.application;

import io.kehoach.chassis.fixtures.TestClock;
import io.kehoach.chassis.fixtures.ContainerEngine;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.mongodb.MongoDBContainer;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * On MongoDB, where a container engine and the official image are at hand.
 */
@SpringBootTest(properties = { "kehoach.kafka.enabled=false", "kehoach.sweeps=false", "kehoach.fan-out-step=100",
		"management.server.port=-1" })
@EnabledIf("io.kehoach.chassis.fixtures.ContainerEngine#hasMongo")
class FanOutOnMongoDbTest extends FanOutContract {

	@DynamicPropertySource
	static void mongo(DynamicPropertyRegistry registry) {
		MongoDBContainer mongo = new MongoDBContainer(ContainerEngine.MONGO);
		mongo.start();
		registry.add("spring.mongodb.uri", mongo::getConnectionString);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class StandingClock {

		@Bean
		@Primary
		TestClock standingClock() {
			return new TestClock();
		}

	}

}
