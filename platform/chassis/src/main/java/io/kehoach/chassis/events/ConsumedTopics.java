package io.kehoach.chassis.events;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Expands {@code kehoach.consumes: a-events,b-events} into bindings. Each topic is read
 * by the function named after it ({@code aEvents}), in an explicit group, with bounded
 * retries and a dead-letter topic: no binding can be without.
 */
public final class ConsumedTopics implements EnvironmentPostProcessor, Ordered {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		List<String> topics = list(environment.getProperty("kehoach.consumes", ""));
		String service = environment.getProperty("spring.application.name", "application");
		Map<String, Object> properties = new HashMap<>();
		properties.put("spring.cloud.function.definition",
				topics.stream().map(ConsumedTopics::function).collect(Collectors.joining(";")));
		topics.forEach((topic) -> bind(topic, service, properties));
		if (!topics.isEmpty()) {
			environment.getPropertySources().addLast(new MapPropertySource("kehoach-consumes", properties));
		}
	}

	private static void bind(String topic, String service, Map<String, Object> properties) {
		String binding = "spring.cloud.stream.bindings." + function(topic) + "-in-0.";
		properties.put(binding + "destination", topic);
		properties.put(binding + "group", service);
		// Retries and dead letters are the container's (DeadLetterHandling); the binder's
		// own would stand in its way.
		properties.put(binding + "consumer.max-attempts", 1);
		properties.put(binding + "consumer.use-native-decoding", true);
		properties.put(binding + "consumer.concurrency", "${kehoach.consumer-concurrency:2}");
	}

	static List<String> list(String value) {
		return Arrays.stream(value.split(",")).map(String::strip).filter((name) -> !name.isEmpty()).toList();
	}

	static String deadLetterTopic(String topic, String service) {
		return topic + "." + service + ".dlq";
	}

	/** {@code a-events} is read by {@code aEvents}. */
	static String function(String topic) {
		String words = Arrays.stream(topic.split("-")).map(StringUtils::capitalize).collect(Collectors.joining());
		return StringUtils.uncapitalize(words);
	}

	/** After the files were read, since it reads what they say. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE - 10;
	}

}
