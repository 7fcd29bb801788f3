package io.kehoach.chassis.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;

import com.mongodb.client.MongoClients;
import io.kehoach.chassis.fixtures.TestStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class DeadLetterIntakeTest {

	private static final TopicPartition DEAD = new TopicPartition("other-events.thing.dlq", 0);

	private final DeadLetters letters = new DeadLetters(
			new MongoTemplate(MongoClients.create(TestStore.uri()), TestStore.freshDatabase()),
			() -> Instant.parse("2023-01-16T01:00:00Z"), Map.of(), new SimpleMeterRegistry());

	private final Queue<MockConsumer<byte[], byte[]>> consumers = new ArrayDeque<>();

	private final DeadLetterIntake intake = new DeadLetterIntake(this.consumers::remove, this.letters,
			Map.of(DEAD.topic(), "other-events"));

	@AfterEach
	void stop() {
		this.intake.disconnect();
	}

	@Test
	void goesOnReadingAfterTheBrokerFailedIt() {
		MockConsumer<byte[], byte[]> failing = new MockConsumer<>("earliest");
		failing.schedulePollTask(() -> failing.setPollException(new KafkaException("no broker")));
		MockConsumer<byte[], byte[]> working = new MockConsumer<>("earliest");
		working.schedulePollTask(() -> deliver(working));
		this.consumers.addAll(List.of(failing, working));

		this.intake.connect();

		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(this.letters.list(10)).extracting(DeadLetter::key).containsExactly("a"));
		assertThat(failing.closed()).isTrue();
	}

	private static void deliver(MockConsumer<byte[], byte[]> to) {
		to.rebalance(List.of(DEAD));
		to.updateBeginningOffsets(Map.of(DEAD, 0L));
		to.addRecord(new ConsumerRecord<>(DEAD.topic(), 0, 0, "a".getBytes(StandardCharsets.UTF_8), new byte[] { 1 }));
	}

}
