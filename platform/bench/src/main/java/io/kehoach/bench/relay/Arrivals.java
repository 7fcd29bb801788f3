package io.kehoach.bench.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The one consumer that sees the events of both ways: when each arrives, and whether an
 * aggregate's events come in their order.
 */
final class Arrivals implements AutoCloseable {

	private static final Duration POLL = Duration.ofMillis(200);

	private final Map<String, CompletableFuture<Long>> expected = new ConcurrentHashMap<>();

	private final Map<String, Long> sequences = new ConcurrentHashMap<>();

	private final AtomicLong seen = new AtomicLong();

	private final AtomicLong disorder = new AtomicLong();

	private final CompletableFuture<Void> reading = new CompletableFuture<>();

	private final CompletableFuture<Void> finished;

	private volatile boolean closed;

	/** Returns when events are seen from now on. */
	Arrivals(String brokers) {
		this.finished = CompletableFuture.runAsync(() -> read(brokers), (work) -> Thread.ofPlatform().start(work));
		this.reading.join();
	}

	/**
	 * Completed with {@link System#nanoTime()} when the next event of that key is seen.
	 */
	CompletableFuture<Long> expect(String key) {
		CompletableFuture<Long> arrival = new CompletableFuture<>();
		this.expected.put(key, arrival);
		return arrival;
	}

	/** Sequences start anew. */
	void forget() {
		this.sequences.clear();
		this.seen.set(0);
	}

	/** Events since the last {@link #forget()}. */
	long seen() {
		return this.seen.get();
	}

	/** Events that came after a later one of their aggregate, or twice, in all rounds. */
	long disorder() {
		return this.disorder.get();
	}

	private void read(String brokers) {
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map
			.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
				new StringDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = partitions(consumer);
			consumer.assign(partitions);
			consumer.seekToEnd(partitions);
			partitions.forEach(consumer::position);
			this.reading.complete(null);
			while (!this.closed) {
				consumer.poll(POLL).forEach(this::note);
			}
		}
		catch (RuntimeException ex) {
			this.reading.completeExceptionally(ex);
			this.expected.values().forEach((arrival) -> arrival.completeExceptionally(ex));
		}
	}

	/** The service that owns the topic makes it soon after it has started. */
	private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
		List<PartitionInfo> found = List.of();
		for (long end = System.nanoTime() + Duration.ofMinutes(1).toNanos(); found.isEmpty()
				&& System.nanoTime() < end;) {
			found = consumer.listTopics().getOrDefault(ChassisService.TOPIC, List.of());
		}
		return found.stream().map((info) -> new TopicPartition(info.topic(), info.partition())).toList();
	}

	private void note(ConsumerRecord<String, byte[]> record) {
		long now = System.nanoTime();
		CompletableFuture<Long> arrival = this.expected.remove(record.key());
		if (arrival != null) {
			arrival.complete(now);
		}
		long sequence = Long
			.parseLong(new String(record.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
		Long before = this.sequences.put(record.key(), sequence);
		if (before != null && before >= sequence) {
			this.disorder.incrementAndGet();
		}
		this.seen.incrementAndGet();
	}

	@Override
	public void close() {
		this.closed = true;
		this.finished.join();
	}

}
