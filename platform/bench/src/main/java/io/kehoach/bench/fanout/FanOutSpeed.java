package io.kehoach.bench.fanout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Sorts;
import io.kehoach.bench.Pairs;
import io.kehoach.bench.Settings;
import io.kehoach.bench.Verdict;
import io.kehoach.bench.system.LocalParts;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * From an issued plan's event on Kafka until the last of its tasks stands, beside a raw
 * bulk write of the same documents with the same indexes into the same store. The
 * service's relay sends the tasks' events meanwhile, which counts against it.
 */
public final class FanOutSpeed {

	/** As the relay asks, by the index. */
	private static final Bson WAITING = Filters.gt("outboxDueAt", new Date(0));

	private static final int UNITS = 2_000;

	private static final int MOST_ROUNDS = 3;

	private static final int BATCH = 1_000;

	private static final long LONGEST_NANOS = Duration.ofMinutes(5).toNanos();

	private static final long LOOK_MILLIS = 20;

	private final MongoDatabase database;

	private final KafkaProducer<String, byte[]> producer;

	private final LargePlan plan;

	private FanOutSpeed(MongoDatabase database, KafkaProducer<String, byte[]> producer, LargePlan plan) {
		this.database = database;
		this.producer = producer;
		this.plan = plan;
	}

	public static List<Verdict> measure(Settings settings) throws Exception {
		try (LocalParts parts = LocalParts.start(settings.root(), settings.folder().resolve("fan-out"),
				"store broker identity task-service")) {
			parts.awaitReady();
			topicsOfOthers(parts.brokers());
			try (MongoClient mongo = MongoClients.create(parts.storeUri());
					KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
							Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, parts.brokers()), new StringSerializer(),
							new ByteArraySerializer())) {
				LargePlan plan = LargePlan.of(settings.root(), settings.scaled(UNITS, 100));
				return new FanOutSpeed(mongo.getDatabase("kehoach-task"), producer, plan)
					.rounds(Math.min(settings.rounds(), MOST_ROUNDS));
			}
		}
	}

	/** The service listens once all are there; their owners do not run here. */
	private static void topicsOfOthers(String brokers) throws Exception {
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
			admin
				.createTopics(Stream.of("unit-events", "plan-events", "report-events")
					.map((topic) -> new NewTopic(topic, Optional.of(12), Optional.empty()))
					.toList())
				.all()
				.get();
		}
	}

	private List<Verdict> rounds(int rounds) throws Exception {
		List<Double> ours = new ArrayList<>();
		List<Double> theirs = new ArrayList<>();
		for (int round = 0; round <= rounds; round++) {
			String planId = "plan-" + UUID.randomUUID();
			double fanOut = fannedOut(planId);
			await(() -> tasks().find(WAITING).first() == null);
			double raw = moved();
			if (round > 0) {
				ours.add(fanOut);
				theirs.add(raw);
			}
		}
		Pairs pairs = new Pairs(ours, theirs);
		return List.of(Verdict.atMost("fan-out of %d tasks beside a raw bulk write".formatted(this.plan.tasks()), 4,
				pairs.ratios().median(), " x", pairs.text("s")));
	}

	private double fannedOut(String planId) throws Exception {
		long began = System.nanoTime();
		this.producer.send(this.plan.issued(planId)).get();
		await(() -> tasks().estimatedDocumentCount() == this.plan.tasks());
		return seconds(began);
	}

	/**
	 * The tasks, written raw and taken away page by page: all of them together are more
	 * than the store's heap holds.
	 */
	private double moved() {
		MongoCollection<Document> raw = this.database.getCollection("raw-tasks");
		raw.drop();
		for (Document index : tasks().listIndexes()) {
			raw.createIndex(index.get("key", Document.class),
					new IndexOptions().sparse(Boolean.TRUE.equals(index.getBoolean("sparse"))));
		}
		BulkWriteOptions unordered = new BulkWriteOptions().ordered(false);
		double seconds = 0;
		for (List<Document> page = first(); !page.isEmpty(); page = first()) {
			List<InsertOneModel<Document>> inserts = page.stream().map(InsertOneModel::new).toList();
			long began = System.nanoTime();
			raw.bulkWrite(inserts, unordered);
			seconds += seconds(began);
			tasks().deleteMany(Filters.lte("_id", page.getLast().getString("_id")));
		}
		return seconds;
	}

	private List<Document> first() {
		return tasks().find().sort(Sorts.ascending("_id")).limit(BATCH).into(new ArrayList<>());
	}

	private MongoCollection<Document> tasks() {
		return this.database.getCollection("tasks");
	}

	private static double seconds(long began) {
		return (System.nanoTime() - began) / 1e9;
	}

	private static void await(Look look) throws InterruptedException {
		long began = System.nanoTime();
		while (!look.reached()) {
			if (System.nanoTime() - began > LONGEST_NANOS) {
				throw new IllegalStateException("Nothing more came within " + Duration.ofNanos(LONGEST_NANOS));
			}
			TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
		}
	}

	/** Whether what is waited for is there. */
	private interface Look {

		boolean reached();

	}

}
