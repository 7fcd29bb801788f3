package io.kehoach.bench.relay;

import java.util.List;

import io.kehoach.bench.system.LocalParts;
import io.kehoach.chassis.access.Organisation;
import io.kehoach.chassis.access.UnitNode;
import io.kehoach.chassis.access.UnitTree;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.OutgoingEvent;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * The smallest service on the chassis: one aggregate with one kind of event, as every
 * service writes it.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ChassisService {

	static final String COLLECTION = "notes";

	static final String DATABASE = "kehoach-bench";

	static final String TOPIC = "note-events";

	private static final UnitTree ONE_UNIT = UnitTree.of(List.of(new UnitNode("so-gddt", null, true)));

	static ConfigurableApplicationContext start(LocalParts parts) {
		return new SpringApplicationBuilder(ChassisService.class).run("--server.port=0", "--management.server.port=0",
				"--spring.config.import=classpath:kehoach-chassis.yml", "--spring.application.name=bench",
				"--kehoach.database=" + DATABASE, "--kehoach.owns=" + TOPIC,
				"--kehoach.operations-path=/api/notes/operations", "--kehoach.access-table=classpath:bench-access.csv",
				"--kehoach.kafka.brokers=" + parts.brokers(), "--spring.mongodb.uri=" + parts.storeUri(),
				"--kehoach.oidc.issuer=" + parts.issuer(), "--logging.level.root=warn");
	}

	static OutgoingEvent noted(Noted state) {
		return new OutgoingEvent("note.made", 1, state);
	}

	@Bean
	AggregateCollection<Noted> notes(Aggregates aggregates) {
		return aggregates.of(COLLECTION, Noted.class, TOPIC);
	}

	@Bean
	Organisation organisation() {
		return () -> ONE_UNIT;
	}

}
