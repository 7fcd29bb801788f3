package io.kehoach.chassis.outbox;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one event with the Apache Kafka producer and waits for the broker's
 * acknowledgement: CloudEvents 1.0, Kafka binding, binary mode.
 */
final class EventPublisher implements AutoCloseable {

	private final Supplier<Producer<String, byte[]>> factory;

	private final String source;

	private final String typePrefix;

	private @Nullable Producer<String, byte[]> producer;

	EventPublisher(Supplier<Producer<String, byte[]>> factory, String source, String typePrefix) {
		this.factory = factory;
		this.source = source;
		this.typePrefix = typePrefix;
	}

	void send(String topic, String id, WaitingEvent event) {
		try {
			producer().send(toRecord(topic, id, event)).get();
		}
		catch (ExecutionException | KafkaException ex) {
			throw new NotAcknowledged(id + ":" + event.seq(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new NotAcknowledged(id + ":" + event.seq(), ex);
		}
	}

	private ProducerRecord<String, byte[]> toRecord(String topic, String id, WaitingEvent event) {
		ProducerRecord<String, byte[]> sent = new ProducerRecord<>(topic, id,
				event.payload().getBytes(StandardCharsets.UTF_8));
		header(sent, "ce_specversion", "1.0");
		header(sent, "ce_id", id + ":" + event.seq());
		header(sent, "ce_type", this.typePrefix + "." + event.type() + ".v" + event.schemaVersion());
		header(sent, "ce_source", this.source);
		header(sent, "ce_subject", id);
		header(sent, "ce_time", event.occurredAt().toString());
		header(sent, "ce_sequence", Long.toString(event.seq()));
		header(sent, "ce_dataschema", "/contracts/" + event.type() + ".v" + event.schemaVersion() + ".schema.json");
		header(sent, "content-type", "application/json");
		if (event.traceparent() != null) {
			header(sent, "traceparent", event.traceparent());
		}
		return sent;
	}

	private static void header(ProducerRecord<String, byte[]> sent, String name, String value) {
		sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	private synchronized Producer<String, byte[]> producer() {
		if (this.producer == null) {
			this.producer = this.factory.get();
		}
		return this.producer;
	}

	@Override
	public synchronized void close() {
		if (this.producer != null) {
			this.producer.close();
		}
	}

	/** The broker did not say yes; the event stays where it is. */
	static final class NotAcknowledged extends RuntimeException {

		NotAcknowledged(String eventId, Exception cause) {
			super("No acknowledgement for " + eventId + ": " + cause.getMessage(), cause);
		}

	}

}
