package io.kehoach.chassis.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies dead letters from their topics into the collection that operators read. Commits
 * after storing; storing twice changes nothing.
 */
final class DeadLetterIntake implements BrokerClient {

	private static final Logger log = LoggerFactory.getLogger(DeadLetterIntake.class);

	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final Supplier<Consumer<byte[], byte[]>> factory;

	private final DeadLetters letters;

	/** Source topic by dead-letter topic. */
	private final Map<String, String> topics;

	private volatile boolean running;

	private volatile @Nullable Consumer<byte[], byte[]> consumer;

	DeadLetterIntake(Supplier<Consumer<byte[], byte[]>> factory, DeadLetters letters, Map<String, String> topics) {
		this.factory = factory;
		this.letters = letters;
		this.topics = Map.copyOf(topics);
	}

	@Override
	public void connect() {
		this.running = true;
		Thread.ofVirtual().name("dead-letters").start(this::run);
	}

	@Override
	public void disconnect() {
		this.running = false;
		Consumer<byte[], byte[]> open = this.consumer;
		if (open != null) {
			open.wakeup();
		}
	}

	/**
	 * Goes on after whatever happens: what was not committed is read again, and storing
	 * it twice changes nothing.
	 */
	private void run() {
		while (this.running) {
			try {
				read();
			}
			catch (WakeupException ex) {
				log.debug("Stopped reading dead letters");
			}
			catch (RuntimeException ex) {
				log.warn("Dead letters wait: {}", ex.toString());
				pause();
			}
		}
	}

	private void read() {
		try (Consumer<byte[], byte[]> open = this.factory.get()) {
			this.consumer = open;
			open.subscribe(List.copyOf(this.topics.keySet()));
			while (this.running) {
				open.poll(POLL).forEach(this::store);
				open.commitSync();
			}
		}
	}

	private void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running = false;
		}
	}

	private void store(ConsumerRecord<byte[], byte[]> dead) {
		Map<String, String> headers = new LinkedHashMap<>();
		dead.headers().forEach((header) -> {
			if (header.value() != null && !header.key().equals("x-exception-stacktrace")) {
				headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
			}
		});
		String source = this.topics.getOrDefault(dead.topic(), dead.topic());
		log.warn("Dead letter from {}: {}", source, headers.get("x-exception-message"));
		String key = (dead.key() == null) ? null : new String(dead.key(), StandardCharsets.UTF_8);
		this.letters.store("%s-%d-%012d".formatted(dead.topic(), dead.partition(), dead.offset()), source, key, headers,
				dead.value());
	}

}
