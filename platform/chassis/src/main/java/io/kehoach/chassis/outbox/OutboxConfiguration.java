package io.kehoach.chassis.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.time.SystemClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Wires the outbox and its relay.
 */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

	private static final int LARGEST_RECORD = 4 * 1024 * 1024;

	@Bean
	EventPublisher eventPublisher(@Value("${kehoach.kafka.brokers}") String brokers,
			@Value("${spring.application.name}") String name,
			@Value("${kehoach.events.type-prefix}") String typePrefix) {
		return new EventPublisher(() -> new KafkaProducer<>(producer(brokers, name)), "/" + name, typePrefix);
	}

	/**
	 * Time-outs below the claim's lease: an event that "failed" must not arrive after its
	 * claim ran out.
	 */
	private static Map<String, Object> producer(String brokers, String name) {
		Map<String, Object> config = new HashMap<>();
		config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
		config.put(ProducerConfig.CLIENT_ID_CONFIG, name + "-relay");
		config.put(ProducerConfig.ACKS_CONFIG, "all");
		config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
		config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
		config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
		config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
		config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
		config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
		config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
		config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
		return config;
	}

	@Bean
	OutboxRelay outboxRelay(MongoTemplate mongo, EventPublisher publisher, SystemClock clock,
			@Value("${kehoach.kafka.enabled}") boolean enabled, @Value("${kehoach.outbox.poll}") Duration poll) {
		return new OutboxRelay(new RelayStep(mongo, publisher, clock), new RelaySettings(enabled, poll));
	}

	@Bean
	Aggregates aggregates(MongoTemplate mongo, BusinessClock business, SystemClock system, OutboxRelay relay,
			ObjectProvider<Tracer> tracer, ObjectProvider<MeterRegistry> meters) {
		meters.ifAvailable((registry) -> Gauge.builder("kehoach.outbox.waiting", relay, OutboxRelay::waiting)
			.description("Aggregates with events that wait to be sent")
			.register(registry));
		return new Aggregates(mongo, new EventWriter(business, system, new TraceParent(tracer.getIfAvailable())),
				relay);
	}

}
