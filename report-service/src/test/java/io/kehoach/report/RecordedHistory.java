package io.kehoach.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.chassis.events.TopicHistory;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The topics as they would stand: every event of the world, in order, for reading again.
 */
@TestComponent
public class RecordedHistory {

	private final Map<String, List<IncomingEvent>> topics = new ConcurrentHashMap<>();

	void add(String topic, IncomingEvent event) {
		this.topics.computeIfAbsent(topic, (name) -> new CopyOnWriteArrayList<>()).add(event);
	}

	private Consumer<byte[], byte[]> reader() {
		MockConsumer<byte[], byte[]> reader = new MockConsumer<>("earliest");
		for (String topic : List.of("unit-events", "plan-events", "task-events")) {
			List<IncomingEvent> events = this.topics.getOrDefault(topic, List.of());
			TopicPartition only = new TopicPartition(topic, 0);
			reader.updatePartitions(topic, List.of(new PartitionInfo(topic, 0, null, null, null)));
			reader.updateBeginningOffsets(Map.of(only, 0L));
			reader.updateEndOffsets(Map.of(only, (long) events.size()));
		}
		reader.schedulePollTask(() -> reader.assignment().forEach((partition) -> fill(reader, partition.topic())));
		return reader;
	}

	private void fill(MockConsumer<byte[], byte[]> reader, String topic) {
		List<IncomingEvent> events = this.topics.getOrDefault(topic, List.of());
		for (int at = 0; at < events.size(); at++) {
			reader.addRecord(dated(topic, at, events.get(at)));
		}
	}

	private static ConsumerRecord<byte[], byte[]> dated(String topic, long offset, IncomingEvent event) {
		ConsumerRecord<byte[], byte[]> dated = new ConsumerRecord<>(topic, 0, offset,
				event.subject().getBytes(StandardCharsets.UTF_8), event.data());
		Map.of("ce_id", event.id(), "ce_type", "io.kehoach." + event.type() + ".v" + event.version(), "ce_subject",
				event.subject(), "ce_sequence", Long.toString(event.sequence()), "ce_time", event.time().toString())
			.forEach((name, value) -> dated.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		return dated;
	}

	/** In the place of the broker's. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Topics {

		@Bean
		@Primary
		TopicHistory recordedTopics(RecordedHistory history) {
			return new TopicHistory(history::reader);
		}

	}

}
