package io.kehoach.bench.reading;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
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

/**
 * Tells both services of the school year and waits until each has its tasks.
 */
final class Telling {

	private static final long LONGEST_NANOS = Duration.ofMinutes(10).toNanos();

	private Telling() {
	}

	/** The revision of each task. */
	static Map<String, Long> of(SchoolYear year, LocalParts parts) throws Exception {
		topicsOfPlans(parts.brokers());
		try (MongoClient mongo = MongoClients.create(parts.storeUri());
				KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
						Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, parts.brokers()), new StringSerializer(),
						new ByteArraySerializer())) {
			List<ProducerRecord<String, byte[]>> events = year.events();
			for (ProducerRecord<String, byte[]> unit : events.subList(0, events.size() - 1)) {
				// One at a time: a partition that has no leader yet would put a batch in
				// front of those sent before it, and refuse them from then on.
				producer.send(unit).get();
			}
			await(() -> reports(mongo, "units").estimatedDocumentCount() >= year.schools());
			producer.send(events.getLast()).get();
			await(() -> reports(mongo, "tasks").estimatedDocumentCount() == year.tasks());
			await(() -> reports(mongo, "tallies").find(Filters.eq("dirty", true)).first() == null);
			await(() -> tasks(mongo).find(Filters.exists("outboxDueAt")).first() == null);
			return revisions(tasks(mongo));
		}
	}

	/** The services listen once all topics are there; plan-service does not run here. */
	private static void topicsOfPlans(String brokers) throws Exception {
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
			admin
				.createTopics(Stream.of("unit-events", "plan-events")
					.map((topic) -> new NewTopic(topic, Optional.of(12), Optional.empty()))
					.toList())
				.all()
				.get();
		}
	}

	private static Map<String, Long> revisions(MongoCollection<Document> tasks) {
		Map<String, Long> revisions = new HashMap<>();
		for (Document task : tasks.find().projection(new Document("revision", 1))) {
			revisions.put(task.getString("_id"), task.get("revision", Number.class).longValue());
		}
		return revisions;
	}

	private static MongoCollection<Document> reports(MongoClient mongo, String collection) {
		return mongo.getDatabase("kehoach-report").getCollection(collection);
	}

	private static MongoCollection<Document> tasks(MongoClient mongo) {
		return mongo.getDatabase("kehoach-task").getCollection("tasks");
	}

	private static void await(BooleanSupplier reached) throws InterruptedException {
		long began = System.nanoTime();
		while (!reached.getAsBoolean()) {
			if (System.nanoTime() - began > LONGEST_NANOS) {
				throw new IllegalStateException("Nothing more came within " + Duration.ofNanos(LONGEST_NANOS));
			}
			TimeUnit.MILLISECONDS.sleep(100);
		}
	}

}
