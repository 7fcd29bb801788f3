package io.kehoach.report.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.report.Api;
import io.kehoach.report.Events;
import io.kehoach.report.PictureBytes;
import io.kehoach.report.World;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole service on a real broker: what its listeners made of the topics while they
 * were filled is made anew from their first record by one request, to the same bytes.
 */
@ServiceTest
@Import(Api.class)
@TestPropertySource(properties = { "kehoach.kafka.enabled=true", "spring.cloud.stream.default-binder=kafka" })
@DirtiesContext
class RebuildOnBrokerTest {

	private static final List<String> TOPICS = List.of("unit-events", "plan-events", "task-events");

	private static final String PLAN = "on-the-broker";

	private static final String PROGRESS = "/api/progress?plan=" + PLAN;

	private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, 3,
			TOPICS.toArray(String[]::new));

	@Autowired
	Api api;

	@Autowired
	MongoTemplate mongo;

	@DynamicPropertySource
	static void broker(DynamicPropertyRegistry properties) {
		BROKER.afterPropertiesSet();
		properties.add("kehoach.kafka.brokers", BROKER::getBrokersAsString);
	}

	@AfterAll
	static void stop() {
		BROKER.destroy();
	}

	@BeforeEach
	void theTopicsOfAPlan() {
		try (KafkaProducer<String, byte[]> owners = new KafkaProducer<>(
				Map.of("bootstrap.servers", BROKER.getBrokersAsString()), new StringSerializer(),
				new ByteArraySerializer())) {
			units().forEach((event) -> owners.send(record("unit-events", event)));
			owners.send(record("plan-events", Events.of("plan.issued", 3, World.plan(PLAN))));
			tasks().forEach((event) -> owners.send(record("task-events", event)));
		}
	}

	private static Stream<IncomingEvent> units() {
		return Stream.concat(Stream.of("so-gddt", "thpt-01", "thpt-02").map(RebuildOnBrokerTest::unit),
				Stream.of(Events.golden("plan-service", "working-days.changed", 1)));
	}

	private static IncomingEvent unit(String id) {
		ObjectNode body = Events.body("plan-service", "unit.created");
		body.withObject("/unit").put("id", id).put("name", "Đơn vị " + id);
		return Events.of("unit.created", 1, body);
	}

	/** Repeated, and out of order, as a topic may hold them. */
	private static Stream<IncomingEvent> tasks() {
		IncomingEvent assigned = Events.of("task.assigned", 1, World.task(PLAN, "i2", "thpt-01"));
		ObjectNode done = World.task(PLAN, "i2", "thpt-01");
		done.withObject("/task").put("state", "DONE").put("doneAt", "2023-03-21T02:00:00Z");
		IncomingEvent confirmed = Events.of("task.confirmed", 4, done);
		return Stream.of(assigned, confirmed, assigned, confirmed,
				Events.of("task.assigned", 1, World.task(PLAN, "i2", "thpt-02")),
				Events.golden("task-service", "obstacle.raised", 1));
	}

	private static ProducerRecord<String, byte[]> record(String topic, IncomingEvent event) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, event.subject(), event.data());
		Map.of("ce_id", event.id(), "ce_type", "io.kehoach." + event.type() + ".v" + event.version(), "ce_subject",
				event.subject(), "ce_sequence", Long.toString(event.sequence()), "ce_time", event.time().toString())
			.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		return record;
	}

	@Test
	void theTopicsReadFromTheFirstRecordGiveTheSameBytesByOneRequest() {
		await().untilAsserted(() -> {
			assertThat(PictureBytes.of(this.mongo).keySet()).contains("units/thpt-02", "plans/" + PLAN,
					"tasks/" + PLAN + ":i2:thpt-01", "tasks/" + PLAN + ":i2:thpt-02", "tallies/" + PLAN + "|item|i2");
			assertThat(this.mongo.getCollection("obstacles").countDocuments()).isOne();
			assertThat(this.mongo.getCollection("tallies").countDocuments(new Document("dirty", true))).isZero();
			assertThat(this.api.get(PROGRESS, Api.DIRECTOR).at("/all/onTime").intValue()).isOne();
		});
		Map<String, String> before = PictureBytes.of(this.mongo);
		JsonNode progress = this.api.get(PROGRESS, Api.DIRECTOR).json();
		falsify();

		String rebuild = this.api.post("/api/reports/operations/rebuilds", Api.ADMIN, "{}").header("Location");
		await().until(() -> this.api.get(rebuild, Api.ADMIN).at("/status").stringValue().equals("DONE"));

		assertThat(PictureBytes.of(this.mongo)).isEqualTo(before);
		assertThat(this.api.get(PROGRESS, Api.DIRECTOR).json()).isEqualTo(progress);
	}

	private void falsify() {
		this.mongo.getCollection("units").drop();
		this.mongo.getCollection("tallies").drop();
		this.mongo.getCollection("tasks")
			.updateMany(new Document(), new Document("$set", new Document("state", "FALSIFIED").append("stray", 1)));
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200));
	}

}
