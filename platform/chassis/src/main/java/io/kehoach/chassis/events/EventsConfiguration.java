package io.kehoach.chassis.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.kehoach.chassis.time.SystemClock;
import io.kehoach.chassis.web.Cursors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import org.springframework.beans.factory.ListableBeanFactory;
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

	private static final int LARGEST_RECORD = 4 * 1024 * 1024;

	private static final int DEAD_LETTER_ROOM = 64 * 1024;

	@Bean
	IncomingEvents incomingEvents(@Value("${kehoach.events.type-prefix}") String typePrefix) {
		return new IncomingEvents(typePrefix);
	}

	@Bean
	Guards guards(MongoTemplate mongo) {
		return new Guards(mongo);
	}

	@Bean
	DeadLetters deadLetters(MongoTemplate mongo, SystemClock clock, ListableBeanFactory beans,
			@Value("${kehoach.consumes:}") String consumes) {
		Map<String, Consumer<Message<byte[]>>> listeners = new HashMap<>();
		for (String topic : ConsumedTopics.list(consumes)) {
			listeners.put(topic, (message) -> listener(beans, topic).accept(message));
		}
		return new DeadLetters(mongo, clock, listeners);
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
			@Value("${spring.application.name}") String service) {
		return new DeadLetterHandling(brokers, service);
	}

	@Bean
	TopicHistory topicHistory(@Value("${kehoach.kafka.brokers}") String brokers) {
		return new TopicHistory(() -> new KafkaConsumer<>(reader(brokers)));
	}

	@Bean
	@ConditionalOnProperty(name = "kehoach.kafka.enabled", havingValue = "true")
	BrokerConnection brokerConnection(@Value("${kehoach.kafka.brokers}") String brokers,
			@Value("${spring.application.name}") String service, @Value("${kehoach.owns:}") String owns,
			@Value("${kehoach.consumes:}") String consumes, @Value("${kehoach.partitions}") int partitions,
			DeadLetters letters, Listeners listeners) {
		List<OwnedTopic> owned = new ArrayList<>();
		ConsumedTopics.list(owns).forEach((topic) -> owned.add(new OwnedTopic(topic, partitions, LARGEST_RECORD)));
		Map<String, String> deadLetterTopics = new LinkedHashMap<>();
		for (String topic : ConsumedTopics.list(consumes)) {
			String dead = ConsumedTopics.deadLetterTopic(topic, service);
			deadLetterTopics.put(dead, topic);
			// The cause travels in headers beside the record itself.
			owned.add(new OwnedTopic(dead, 1, LARGEST_RECORD + DEAD_LETTER_ROOM));
		}
		List<BrokerClient> clients = new ArrayList<>(List.of(listeners));
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
