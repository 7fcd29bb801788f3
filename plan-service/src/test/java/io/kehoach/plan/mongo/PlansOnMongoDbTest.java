package io.kehoach.plan.mongo;

import io.kehoach.chassis.fixtures.ContainerEngine;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.testcontainers.mongodb.MongoDBContainer;

@SpringBootTest(properties = { "kehoach.kafka.enabled=false", "management.server.port=-1" })
@EnabledIf("io.kehoach.chassis.fixtures.ContainerEngine#hasMongo")
class PlansOnMongoDbTest extends PlansContract {

	@DynamicPropertySource
	static void mongo(DynamicPropertyRegistry registry) {
		MongoDBContainer mongo = new MongoDBContainer(ContainerEngine.MONGO);
		mongo.start();
		registry.add("spring.mongodb.uri", mongo::getConnectionString);
	}

}
