package io.kehoach.bench.mails;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import io.kehoach.bench.system.LocalParts;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the service, before it opens in the morning, who holds which post and of one
 * thing to say: that is the example for all the others.
 */
final class Office {

	static final String BEFORE_IT_OPENS = "2023-01-16T07:00:00+07:00";

	static final String OPEN = "2023-01-16T08:00:00+07:00";

	private static final long LONGEST_NANOS = Duration.ofMinutes(2).toNanos();

	private final Path root;

	private final LocalParts parts;

	private final MongoDatabase database;

	Office(Path root, LocalParts parts, MongoDatabase database) {
		this.root = root;
		this.parts = parts;
		this.database = database;
	}

	/** The service is open when this returns. */
	Waiting opened() throws Exception {
		topicsOfOthers();
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, this.parts.brokers()), new StringSerializer(),
				new ByteArraySerializer())) {
			ObjectNode contact = example("plan-service", "contact.created");
			for (int unit = 0; unit < Waiting.UNITS; unit++) {
				// One at a time: a partition that has no leader yet would put a batch in
				// front of those sent before it, and lose it.
				producer.send(contact(contact, unit)).get();
			}
			await(() -> this.database.getCollection("contacts").countDocuments() == Waiting.UNITS);
			producer.send(returned(example("task-service", "task.returned"))).get();
		}
		await(() -> this.database.getCollection("notifications").countDocuments() == 1);
		Document example = this.database.getCollection("notifications").find().first();
		this.database.getCollection("notifications").deleteMany(new Document());
		this.parts.moveClock(OPEN);
		return new Waiting(this.database.getCollection("notifications"), example);
	}

	private void topicsOfOthers() throws Exception {
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, this.parts.brokers()))) {
			admin
				.createTopics(Stream.of("unit-events", "contact-events", "plan-events", "task-events", "report-events")
					.map((topic) -> new NewTopic(topic, Optional.of(12), Optional.empty()))
					.toList())
				.all()
				.get();
		}
	}

	private ObjectNode example(String service, String type) throws IOException {
		Path file = this.root.resolve(service).resolve("contracts").resolve(type + ".v1.json");
		return (ObjectNode) JsonMapper.shared().readTree(Files.readString(file));
	}

	private static ProducerRecord<String, byte[]> contact(ObjectNode example, int number) {
		ObjectNode event = example.deepCopy();
		String unit = Waiting.unit(number);
		((ObjectNode) event.get("contact")).put("id", unit + ":FOCAL_POINT")
			.put("unitId", unit)
			.put("email", unit + "@" + Waiting.domain(number));
		return told("contact-events", "contact.created", unit + ":FOCAL_POINT", event);
	}

	private static ProducerRecord<String, byte[]> returned(ObjectNode event) {
		String id = "plan:i0:" + Waiting.unit(0);
		((ObjectNode) event.get("task")).put("id", id).put("unitId", Waiting.unit(0));
		return told("task-events", "task.returned", id, event);
	}

	private static ProducerRecord<String, byte[]> told(String topic, String type, String id, ObjectNode event) {
		ProducerRecord<String, byte[]> told = new ProducerRecord<>(topic, id,
				event.toString().getBytes(StandardCharsets.UTF_8));
		Map.of("ce_specversion", "1.0", "ce_id", id + ":1", "ce_type", "io.kehoach." + type + ".v1", "ce_source",
				"/bench", "ce_subject", id, "ce_time", Instant.parse("2023-01-15T23:30:00Z").toString(), "ce_sequence",
				"1", "content-type", "application/json")
			.forEach((name, value) -> told.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		return told;
	}

	static void await(BooleanSupplier reached) throws InterruptedException {
		await(reached, LONGEST_NANOS);
	}

	static void await(BooleanSupplier reached, long longestNanos) throws InterruptedException {
		long began = System.nanoTime();
		while (!reached.getAsBoolean()) {
			if (System.nanoTime() - began > longestNanos) {
				throw new IllegalStateException("Nothing more came within " + Duration.ofNanos(longestNanos));
			}
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}

}
