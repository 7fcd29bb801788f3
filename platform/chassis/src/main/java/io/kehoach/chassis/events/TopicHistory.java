package io.kehoach.chassis.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/**
 * A topic from its first record: topics are the record and nothing is ever deleted from
 * them. It is read beside the service's consumer group, whose offsets do not move.
 */
public final class TopicHistory {

	private static final Duration POLL = Duration.ofMillis(500);

	/** A broker that gives nothing for so many polls is not there. */
	private static final int LONGEST_SILENCE = 60;

	private final Supplier<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> readers;

	public TopicHistory(Supplier<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> readers) {
		this.readers = readers;
	}

	/**
	 * Reads up to the record that is the last one now; a record without a value is left
	 * out.
	 * @param percent is told how far it is after each handful
	 * @throws IllegalStateException where the broker cannot be read
	 */
	public void replay(String topic, Consumer<Message<byte[]>> listener, IntConsumer percent) {
		try (var reader = this.readers.get()) {
			List<TopicPartition> partitions = reader.partitionsFor(topic)
				.stream()
				.map((partition) -> new TopicPartition(topic, partition.partition()))
				.toList();
			reader.assign(partitions);
			reader.seekToBeginning(partitions);
			new Reading(reader, reader.beginningOffsets(partitions), reader.endOffsets(partitions)).to(listener,
					percent);
		}
		catch (KafkaException ex) {
			throw new IllegalStateException(topic + " cannot be read", ex);
		}
	}

	/** One pass over all partitions. */
	private record Reading(org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> reader,
			Map<TopicPartition, Long> first, Map<TopicPartition, Long> end) {

		void to(Consumer<Message<byte[]>> listener, IntConsumer percent) {
			int silence = 0;
			while (read() < all()) {
				ConsumerRecords<byte[], byte[]> records = this.reader.poll(POLL);
				silence = records.isEmpty() ? silence + 1 : 0;
				if (silence > LONGEST_SILENCE) {
					throw new KafkaException("The broker gives no more records");
				}
				records.forEach((found) -> give(found, listener));
				percent.accept((int) (read() * 100 / Math.max(all(), 1)));
			}
		}

		private long all() {
			return this.end.entrySet().stream().mapToLong((end) -> end.getValue() - first(end.getKey())).sum();
		}

		private long read() {
			return this.end.entrySet()
				.stream()
				.mapToLong((end) -> Math.min(this.reader.position(end.getKey()), end.getValue()) - first(end.getKey()))
				.sum();
		}

		private long first(TopicPartition partition) {
			return this.first.getOrDefault(partition, 0L);
		}

		private static void give(ConsumerRecord<byte[], byte[]> found, Consumer<Message<byte[]>> listener) {
			if (found.value() != null) {
				Map<String, Object> headers = new HashMap<>();
				found.headers().forEach((header) -> headers.put(header.key(), header.value()));
				listener.accept(new GenericMessage<>(found.value(), headers));
			}
		}

	}

}
