package io.kehoach.chassis.outbox;

import io.kehoach.chassis.fixtures.ContainerEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.mongodb.MongoDBContainer;

@EnabledIf("io.kehoach.chassis.fixtures.ContainerEngine#hasMongo")
class RelayPageOnMongoDbTest extends RelayPageTest {

	private static MongoDBContainer mongo;

	@BeforeAll
	static void start() {
		mongo = new MongoDBContainer(ContainerEngine.MONGO);
		mongo.start();
	}

	@AfterAll
	static void stop() {
		mongo.stop();
	}

	@Override
	String store() {
		return mongo.getConnectionString();
	}

}
