package io.kehoach.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * An analytics consumer: reads every topic from its beginning and holds each event
 * against the producer's schema.
 */
final class EventStream {

	private static final Map<String, String> OWNERS = Map.of("unit-events", "plan-service", "contact-events",
			"plan-service", "plan-events", "plan-service", "task-events", "task-service", "report-events",
			"report-service", "notification-events", "notification-service");

	private static final Map<Path, Schema> SCHEMAS = new ConcurrentHashMap<>();

	private EventStream() {
	}

	/** Everything that lies on the topics now. */
	static List<Event> all(String brokers) {
		List<Event> events = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", brokers, "enable.auto.commit", false), new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = OWNERS.keySet()
				.stream()
				.flatMap((topic) -> consumer.partitionsFor(topic).stream())
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				for (ConsumerRecord<String, byte[]> seen : consumer.poll(Duration.ofMillis(200))) {
					events.add(Event.of(seen));
				}
			}
		}
		return events;
	}

	/** What the event's schema objects to. */
	static List<String> violations(Event event) {
		Path file = RunningSystem.root()
			.resolve(OWNERS.get(event.topic()))
			.resolve("contracts")
			.resolve(event.typed() + ".schema.json");
		return SCHEMAS.computeIfAbsent(file, EventStream::schema)
			.validate(event.json(), InputFormat.JSON)
			.stream()
			.map((error) -> event.id() + " " + event.typed() + ": " + error)
			.toList();
	}

	private static Schema schema(Path file) {
		try {
			return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(Files.readString(file), InputFormat.JSON);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One event as an outsider sees it. */
	record Event(String topic, int partition, String key, String id, String typed, long sequence, String json) {

		static Event of(ConsumerRecord<String, byte[]> seen) {
			return new Event(seen.topic(), seen.partition(), seen.key(), header(seen, "ce_id"),
					header(seen, "ce_type").replaceFirst("^io\\.kehoach\\.", ""),
					Long.parseLong(header(seen, "ce_sequence")), new String(seen.value(), StandardCharsets.UTF_8));
		}

		private static String header(ConsumerRecord<String, byte[]> seen, String name) {
			return new String(seen.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
		}

	}

}
