package io.kehoach.chassis.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.kehoach.chassis.time.SystemClock;
import io.kehoach.chassis.web.Cursors;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/**
 * Wires the consuming side.
 */
@Configuration(proxyBeanMethods = false)
public class EventsConfiguration {

	private static final String CONSUMER = "spring.cloud.stream.kafka.binder.consumer-properties.";

	private static final int LARGEST_RECORD = 4 * 1024 * 1024;

	private static final int DEAD_LETTER_ROOM = 64 * 1024;

	@Bean
	IncomingEvents incomingEvents(@Value("${kehoach.events.type-prefix}") String typePrefix,
			@Value("${kehoach.consumes:}") String consumes, ObjectProvider<MeterRegistry> meters) {
		MeterRegistry registry = meters.getIfAvailable(SimpleMeterRegistry::new);
		ConsumedTopics.list(consumes).forEach((topic) -> gaps(registry, topic));
		return new IncomingEvents(typePrefix, new SequenceGaps((topic) -> gaps(registry, topic).increment()));
	}

	private static Counter gaps(MeterRegistry registry, String topic) {
		return Counter.builder("kehoach.consumer.sequence-gaps")
			.description("How often events of an aggregate were missing on the topic")
			.tag("topic", topic)
			.register(registry);
	}

	@Bean
	Guards guards(MongoTemplate mongo) {
		return new Guards(mongo);
	}

	@Bean
	DeadLetters deadLetters(MongoTemplate mongo, SystemClock clock, ListableBeanFactory beans,
			@Value("${kehoach.consumes:}") String consumes, ObjectProvider<MeterRegistry> meters) {
		Map<String, Consumer<Message<byte[]>>> listeners = new HashMap<>();
		for (String topic : ConsumedTopics.list(consumes)) {
			listeners.put(topic, (message) -> listener(beans, topic).accept(message));
		}
		return new DeadLetters(mongo, clock, listeners, meters.getIfAvailable(SimpleMeterRegistry::new));
	}

	@Bean
	ApplicationListener<ApplicationReadyEvent> deadLettersIndex(DeadLetters letters) {
		return (ready) -> letters.createIndex();
	}

	@SuppressWarnings("unchecked")
	private static Consumer<Message<byte[]>> listener(ListableBeanFactory beans, String topic) {
		return (Consumer<Message<byte[]>>) beans.getBean(ConsumedTopics.function(topic), Consumer.class);
	}

	@Bean
	DeadLettersController deadLettersController(DeadLetters letters, Cursors cursors) {
		return new DeadLettersController(letters, cursors);
	}

	@Bean
	static ListenersInBackground listenersInBackground() {
		return new ListenersInBackground();
	}

	@Bean
	DeadLetterHandling deadLetterHandling(@Value("${kehoach.kafka.brokers}") String brokers,
			@Value("${spring.application.name}") String service,
			@Value("${" + CONSUMER + "max.poll.records:500}") int records,
			@Value("${" + CONSUMER + "max.poll.interval.ms:300000}") long interval) {
		return new DeadLetterHandling(brokers, service, new PollBudget(records, Duration.ofMillis(interval)));
	}

	@Bean
	TopicHistory topicHistory(@Value("${kehoach.kafka.brokers}") String brokers) {
		return new TopicHistory(() -> new KafkaConsumer<>(reader(brokers)));
	}

	@Bean
	@ConditionalOnProperty(name = "kehoach.kafka.enabled", havingValue = "true")
	ConsumerWatchdog consumerWatchdog(@Value("${kehoach.kafka.brokers}") String brokers,
			@Value("${spring.application.name}") String service, @Value("${kehoach.consumes:}") String consumes,
			ObjectProvider<MeterRegistry> meters) {
		ConsumerWatchdog watchdog = new ConsumerWatchdog(() -> Admin.create(admin(brokers)), service,
				Set.copyOf(ConsumedTopics.list(consumes)));
		meters.ifAvailable(
				(registry) -> Gauge.builder("kehoach.consumer.stalled", watchdog, (watching) -> watching.still().size())
					.description("Partitions at which the service stands still while records wait")
					.register(registry));
		return watchdog;
	}

	@Bean
	@ConditionalOnProperty(name = "kehoach.kafka.enabled", havingValue = "true")
	BrokerConnection brokerConnection(@Value("${kehoach.kafka.brokers}") String brokers,
			@Value("${spring.application.name}") String service, @Value("${kehoach.owns:}") String owns,
			@Value("${kehoach.consumes:}") String consumes, @Value("${kehoach.partitions}") int partitions,
			DeadLetters letters, Listeners listeners, ConsumerWatchdog watchdog) {
		List<OwnedTopic> owned = new ArrayList<>();
		ConsumedTopics.list(owns).forEach((topic) -> owned.add(new OwnedTopic(topic, partitions, LARGEST_RECORD)));
		Map<String, String> deadLetterTopics = new LinkedHashMap<>();
		for (String topic : ConsumedTopics.list(consumes)) {
			String dead = ConsumedTopics.deadLetterTopic(topic, service);
			deadLetterTopics.put(dead, topic);
			// The cause travels in headers beside the record itself.
			owned.add(new OwnedTopic(dead, 1, LARGEST_RECORD + DEAD_LETTER_ROOM));
		}
		List<BrokerClient> clients = new ArrayList<>(List.of(listeners, watchdog));
		if (!deadLetterTopics.isEmpty()) {
			clients.add(new DeadLetterIntake(() -> new KafkaConsumer<>(deadLetterConsumer(brokers, service)), letters,
					deadLetterTopics));
		}
		return new BrokerConnection(() -> Admin.create(admin(brokers)), owned,
				Set.copyOf(ConsumedTopics.list(consumes)), clients);
	}

	private static Map<String, Object> admin(String brokers) {
		return Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
				AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
				4_000);
	}

	private static Map<String, Object> deadLetterConsumer(String brokers, String service) {
		Map<String, Object> settings = new HashMap<>(reader(brokers));
		settings.put(ConsumerConfig.GROUP_ID_CONFIG, service + ".dead-letters");
		return settings;
	}

	private static Map<String, Object> reader(String brokers) {
		return Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
				"earliest", ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
				ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class,
				ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
	}

}
