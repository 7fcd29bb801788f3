package io.kehoach.chassis.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.kehoach.chassis.ThingApplication;
import io.kehoach.chassis.ThingApplication.Thing;
import io.kehoach.chassis.fixtures.TestStore;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

import static org.assertj.core.api.Assertions.assertThat;

/** The chassis with a real broker. The service is started before its topics are there. */
class BrokerJourneyTest {

	private static EmbeddedKafkaKraftBroker broker;

	private static String brokers;

	private static ConfigurableApplicationContext service;

	private static KafkaProducer<String, byte[]> foreign;

	@BeforeAll
	static void start() throws Exception {
		broker = new EmbeddedKafkaKraftBroker(1, 1);
		broker.afterPropertiesSet();
		startService(broker.getBrokersAsString());
	}

	static void startService(String address) throws Exception {
		brokers = address;
		service = new SpringApplicationBuilder(ThingApplication.class).run("--server.port=0",
				"--management.server.port=0", "--kehoach.kafka.brokers=" + brokers,
				"--spring.mongodb.uri=" + TestStore.uri(), "--spring.mongodb.database=" + TestStore.freshDatabase(),
				"--kehoach.outbox.poll=200ms");
		foreign = new KafkaProducer<>(Map.of("bootstrap.servers", brokers), new StringSerializer(),
				new ByteArraySerializer());
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
			admin.createTopics(List.of(new NewTopic("other-events", 2, (short) 1))).all().get();
		}
	}

	@AfterAll
	static void stop() {
		stopService();
		broker.destroy();
	}

	static void stopService() {
		foreign.close();
		service.close();
	}

	@Test
	void aCommandsEventIsOnItsTopicSoonAfter() {
		things().insert("a", new Thing("body", "first", null),
				List.of(new OutgoingEvent("thing.named", 1, new ThingApplication.ThingNamed("a", "first"))));

		ConsumerRecord<String, byte[]> seen = first("thing-events", "a");

		assertThat(new String(seen.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8)).isEqualTo("a:1");
	}

	@Test
	void anEventBecomesAPictureAndItsRepeatsAndOlderOnesChangeNothing() {
		say("b", 2, "second");
		say("b", 1, "first");
		say("b", 2, "second again");
		say("b", 3, "third");

		await().untilAsserted(() -> assertThat(text("b")).isEqualTo("third"));
	}

	@Test
	void aPoisonRecordIsSetAsideWithItsCauseAndOthersGoOn() {
		send("c", 1, "io.kehoach.other.said.v1", "not json".getBytes(StandardCharsets.UTF_8));
		send("c", 2, "io.kehoach.other.said.v99", "{}".getBytes(StandardCharsets.UTF_8));
		foreign.send(new ProducerRecord<>("other-events", "c", new byte[] { 1, 2 }));
		foreign.send(new ProducerRecord<>("other-events", "c", null));
		say("d", 1, "healthy");

		await().untilAsserted(() -> assertThat(text("d")).isEqualTo("healthy"));
		await()
			.untilAsserted(() -> assertThat(letters()).extracting(DeadLetter::key).filteredOn("c"::equals).hasSize(4));
		assertThat(letters()).allSatisfy((letter) -> assertThat(letter.cause()).isNotBlank());
	}

	@Test
	void whileTheStoreIsAwayNothingIsSetAsideAndWhatCameIsTakenWhenItIsBack() {
		ThingApplication.STORE_AWAY.set(5);
		say("i", 1, "store away");
		say("i", 2, "taken");

		await().untilAsserted(() -> assertThat(text("i")).isEqualTo("taken"));
		assertThat(ThingApplication.STORE_AWAY).hasNonPositiveValue();
		assertThat(letters()).extracting(DeadLetter::key).doesNotContain("i");
	}

	@Test
	void anEventThatIsMissingOnTheTopicIsCounted() {
		Counter gaps = service.getBean(MeterRegistry.class).get("kehoach.consumer.sequence-gaps").counter();
		double before = gaps.count();
		say("j", 1, "first");
		say("j", 3, "third");

		await().untilAsserted(() -> assertThat(text("j")).isEqualTo("third"));
		assertThat(gaps.count()).isEqualTo(before + 1);
	}

	@Test
	void whereTheServicesPlaceIsLookedAtAndItStandsNowhere() {
		say("k", 1, "first");
		await().untilAsserted(() -> assertThat(text("k")).isEqualTo("first"));
		Map<TopicPartition, Long> end = new HashMap<>();
		Map<TopicPartition, Long> taken = new HashMap<>();
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
			ConsumerWatchdog watchdog = new ConsumerWatchdog(() -> admin, "thing-service", Set.of("other-events"));
			await().untilAsserted(() -> {
				end.putAll(watchdog.end(admin));
				taken.putAll(watchdog.taken(admin));
				taken.keySet().retainAll(end.keySet());
				assertThat(end).hasSize(2);
				assertThat(taken.values().stream().mapToLong(Long::longValue).sum()).isPositive()
					.isEqualTo(end.values().stream().mapToLong(Long::longValue).sum());
			});
		}
		assertThat(service.getBean(ConsumerWatchdog.class).health().getStatus()).isEqualTo(Status.UP);
		assertThat(service.getBean(MeterRegistry.class).get("kehoach.consumer.stalled").gauge().value()).isZero();
	}

	@Test
	void aTypeNobodyAskedForIsSkipped() {
		send("e", 1, "io.kehoach.other.whispered.v1", "{}".getBytes(StandardCharsets.UTF_8));
		say("e", 2, "said");

		await().untilAsserted(() -> assertThat(text("e")).isEqualTo("said"));
		assertThat(letters()).extracting(DeadLetter::key).doesNotContain("e");
	}

	@Test
	void aDeadLetterIsRedrivenThroughTheListenerThatRefusedIt() {
		say("f", 1, "refuse me");
		await().untilAsserted(() -> assertThat(letters()).extracting(DeadLetter::key).contains("f"));
		DeadLetter letter = letters().stream().filter((dead) -> "f".equals(dead.key())).findFirst().orElseThrow();

		DeadLetter refused = deadLetters().redrive(letter.id()).orElseThrow();
		assertThat(refused.redrivenAt()).isNull();
		assertThat(refused.cause()).contains("told to refuse");

		mongo().getCollection("dead_letters")
			.updateOne(new Document("_id", letter.id()), new Document("$set", new Document("value",
					new org.bson.types.Binary("{\"text\":\"mended\"}".getBytes(StandardCharsets.UTF_8)))));
		assertThat(deadLetters().redrive(letter.id()).orElseThrow().redrivenAt()).isNotNull();
		assertThat(text("f")).isEqualTo("mended");
	}

	@Test
	void aTopicIsReadAgainFromItsFirstRecordBesideTheGroup() {
		say("g", 1, "first");
		say("h", 1, "other");
		say("g", 2, "second");
		await().untilAsserted(() -> assertThat(text("g")).isEqualTo("second"));
		mongo().getCollection("others")
			.updateOne(new Document("_id", "g"), new Document("$set", new Document("text", "falsified")));
		List<String> said = new ArrayList<>();
		List<Integer> percents = new ArrayList<>();

		service.getBean(TopicHistory.class)
			.replay("other-events", (message) -> said.add(new String(message.getPayload(), StandardCharsets.UTF_8)),
					percents::add);

		assertThat(said).containsSubsequence("{\"text\":\"first\"}", "{\"text\":\"second\"}")
			.contains("{\"text\":\"other\"}");
		assertThat(percents).last().isEqualTo(100);
		assertThat(text("g")).as("the service's own place in the topic").isEqualTo("falsified");
	}

	@Test
	void anOwnedTopicOfAnotherShapeIsRefusedLoudly() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
			admin
				.createTopics(
						List.of(new NewTopic("wrong-events", 3, (short) 1).configs(Map.of("retention.ms", "1000"))))
				.all()
				.get();
			Topics topics = new Topics(admin);
			await().until(() -> topics.names().contains("wrong-events"));

			assertThat(topics.fault(new OwnedTopic("wrong-events", 12, 1000)))
				.hasValueSatisfying((fault) -> assertThat(fault).contains("3 partitions"));
			assertThat(topics.fault(new OwnedTopic("wrong-events", 3, 1000)))
				.hasValueSatisfying((fault) -> assertThat(fault).contains("retention.ms=-1"));
			topics.create(new OwnedTopic("right-events", 3, 1000));
			await().ignoreExceptions().until(() -> topics.names().contains("right-events"));
			assertThat(topics.fault(new OwnedTopic("right-events", 3, 1000))).isEmpty();
		}
	}

	private static org.awaitility.core.ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
	}

	@SuppressWarnings("unchecked")
	private static AggregateCollection<Thing> things() {
		return service.getBean(AggregateCollection.class);
	}

	private static DeadLetters deadLetters() {
		return service.getBean(DeadLetters.class);
	}

	private static List<DeadLetter> letters() {
		return deadLetters().list(100);
	}

	private static MongoTemplate mongo() {
		return service.getBean(MongoTemplate.class);
	}

	private static String text(String id) {
		Document picture = mongo().findById(id, Document.class, "others");
		return (picture == null) ? null : picture.getString("text");
	}

	private static void say(String id, long seq, String text) {
		send(id, seq, "io.kehoach.other.said.v1", ("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
	}

	private static void send(String id, long seq, String type, byte[] body) {
		ProducerRecord<String, byte[]> sent = new ProducerRecord<>("other-events", id, body);
		Map<String, String> headers = Map.of("ce_id", id + ":" + seq, "ce_type", type, "ce_subject", id, "ce_sequence",
				Long.toString(seq), "ce_time", "2023-01-16T01:00:00Z");
		headers.forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		foreign.send(sent);
	}

	private static ConsumerRecord<String, byte[]> first(String topic, String key) {
		List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", brokers, "group.id", "test", "auto.offset.reset", "earliest"),
				new StringDeserializer(), new ByteArrayDeserializer())) {
			consumer.subscribe(List.of(topic));
			await().until(() -> {
				consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
				return seen.stream().anyMatch((record) -> key.equals(record.key()));
			});
		}
		return seen.stream().filter((record) -> key.equals(record.key())).findFirst().orElseThrow();
	}

}
