package io.kehoach.chassis.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens to a record that a listener refuses: tried again a bounded number of times
 * in the poll loop, so that order survives, then sent to {@code <topic>.<service>.dlq}
 * with its cause. Where even that cannot be done the record is read again; it is never
 * skipped. While the store is away it is tried until the store is back (reliability.md
 * F23): nobody has refused it.
 */
final class DeadLetterHandling
		implements ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>>, DisposableBean {

	private static final int RETRIES = 2;

	private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

	private static final Duration SECOND_PAUSE = Duration.ofMillis(500);

	/**
	 * Between two tries that found no store. The record is polled anew for each, so the
	 * consumer keeps its place in the group however long it takes.
	 */
	private static final BackOff STORE_AWAY = new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS);

	private static final int LARGEST_RECORD = 5 * 1024 * 1024;

	private final DefaultKafkaProducerFactory<byte[], byte[]> producers;

	private final String service;

	DeadLetterHandling(String brokers, String service, PollBudget budget) {
		budget.assertCovers(1 + RETRIES, FIRST_PAUSE.plus(SECOND_PAUSE));
		this.service = service;
		this.producers = new DefaultKafkaProducerFactory<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
				ProducerConfig.CLIENT_ID_CONFIG, service + "-dead-letters", ProducerConfig.ACKS_CONFIG, "all",
				ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD, ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
				ByteArraySerializer.class, ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class));
	}

	@Override
	public void configure(AbstractMessageListenerContainer<?, ?> container, String destination, String group) {
		ExponentialBackOffWithMaxRetries pause = new ExponentialBackOffWithMaxRetries(RETRIES);
		pause.setInitialInterval(FIRST_PAUSE.toMillis());
		pause.setMultiplier((double) SECOND_PAUSE.toMillis() / FIRST_PAUSE.toMillis());
		DefaultErrorHandler handler = new DefaultErrorHandler(recoverer(), pause);
		handler.setCommitRecovered(true);
		handler.addNotRetryableExceptions(UnreadableEvent.class);
		handler.setBackOffFunction((refused, failure) -> StoreAway.behind(failure) ? STORE_AWAY : pause);
		container.setCommonErrorHandler(handler);
	}

	private DeadLetterPublishingRecoverer recoverer() {
		DeadLetterPublishingRecoverer recoverer = new DeadLetterPublishingRecoverer(new KafkaTemplate<>(this.producers),
				(refused, failure) -> new TopicPartition(ConsumedTopics.deadLetterTopic(refused.topic(), this.service),
						0));
		recoverer.setFailIfSendResultIsError(true);
		recoverer.setExceptionHeadersCreator((headers, failure, isKey, names) -> headers.add("x-exception-message",
				cause(failure).getBytes(StandardCharsets.UTF_8)));
		return recoverer;
	}

	private static String cause(Exception failure) {
		return NestedExceptionUtils.getMostSpecificCause(failure).toString();
	}

	@Override
	public void destroy() {
		this.producers.destroy();
	}

}
