package io.kehoach.chassis.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Looks now and then how far the service's group has come in what it reads
 * (reliability.md 3.1): a partition that stands still while records wait is an alarm.
 */
final class ConsumerWatchdog implements BrokerClient, HealthIndicator {

	private static final Logger log = LoggerFactory.getLogger(ConsumerWatchdog.class);

	private static final Duration PAUSE = Duration.ofSeconds(10);

	private final Supplier<Admin> admin;

	private final String group;

	private final Set<String> topics;

	private volatile CountDownLatch stopped = new CountDownLatch(0);

	private volatile Set<String> still = Set.of();

	ConsumerWatchdog(Supplier<Admin> admin, String group, Set<String> topics) {
		this.admin = admin;
		this.group = group;
		this.topics = Set.copyOf(topics);
	}

	/** Partitions at which the group stands still while records wait. */
	Set<String> still() {
		return this.still;
	}

	@Override
	public Health health() {
		Set<String> found = this.still;
		return found.isEmpty() ? Health.up().build()
				: Health.down().withDetail("standing still", List.copyOf(found)).build();
	}

	@Override
	public void connect() {
		if (!this.topics.isEmpty()) {
			CountDownLatch stop = new CountDownLatch(1);
			this.stopped = stop;
			Thread.ofVirtual().name("consumer-watchdog").start(() -> run(stop));
		}
	}

	@Override
	public void disconnect() {
		this.stopped.countDown();
	}

	private void run(CountDownLatch stop) {
		Standstill standstill = new Standstill();
		try {
			while (!stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
				lookUntil(stop, standstill);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Returns when the broker fails it too; the relay and the listeners report that. */
	private void lookUntil(CountDownLatch stop, Standstill standstill) throws InterruptedException {
		try (Admin open = this.admin.get()) {
			do {
				Map<TopicPartition, Long> end = end(open);
				this.still = standstill.look(taken(open), end, Duration.ofNanos(System.nanoTime()));
			}
			while (!stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (ExecutionException | KafkaException ex) {
			log.debug("The group's place cannot be read", ex);
		}
	}

	Map<TopicPartition, Long> taken(Admin open) throws ExecutionException, InterruptedException {
		Map<TopicPartition, Long> taken = new HashMap<>();
		open.listConsumerGroupOffsets(this.group).partitionsToOffsetAndMetadata().get().forEach((partition, place) -> {
			if (place != null) {
				taken.put(partition, place.offset());
			}
		});
		return taken;
	}

	Map<TopicPartition, Long> end(Admin open) throws ExecutionException, InterruptedException {
		Map<TopicPartition, OffsetSpec> asked = open.describeTopics(this.topics)
			.allTopicNames()
			.get()
			.values()
			.stream()
			.flatMap((topic) -> topic.partitions()
				.stream()
				.map((partition) -> new TopicPartition(topic.name(), partition.partition())))
			.collect(Collectors.toMap((partition) -> partition, (partition) -> OffsetSpec.latest()));
		Map<TopicPartition, Long> end = new HashMap<>();
		open.listOffsets(asked).all().get().forEach((partition, last) -> end.put(partition, last.offset()));
		return end;
	}

}
