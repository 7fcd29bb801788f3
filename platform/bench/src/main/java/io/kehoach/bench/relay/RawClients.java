package io.kehoach.bench.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.kehoach.bench.system.LocalParts;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/**
 * The MongoDB driver and the Kafka producer with nothing around them, set as the chassis
 * sets its own.
 */
final class RawClients implements AutoCloseable {

	private final MongoClient mongo;

	private final KafkaProducer<String, byte[]> producer;

	RawClients(LocalParts parts) {
		this.mongo = MongoClients.create(parts.storeUri());
		this.producer = new KafkaProducer<>(settings(parts.brokers()), new StringSerializer(),
				new ByteArraySerializer());
	}

	private static Map<String, Object> settings(String brokers) {
		Map<String, Object> settings = new HashMap<>();
		settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
		settings.put(ProducerConfig.ACKS_CONFIG, "all");
		settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
		return settings;
	}

	MongoCollection<Document> notes() {
		return this.mongo.getDatabase(ChassisService.DATABASE).getCollection(ChassisService.COLLECTION);
	}

	KafkaProducer<String, byte[]> producer() {
		return this.producer;
	}

	/** The same record that the relay makes of an event: equal bytes on both ways. */
	static ProducerRecord<String, byte[]> toRecord(String id, long seq, String payload) {
		ProducerRecord<String, byte[]> sent = new ProducerRecord<>(ChassisService.TOPIC, id,
				payload.getBytes(StandardCharsets.UTF_8));
		header(sent, "ce_specversion", "1.0");
		header(sent, "ce_id", id + ":" + seq);
		header(sent, "ce_type", "io.kehoach.note.made.v1");
		header(sent, "ce_source", "/bench");
		header(sent, "ce_subject", id);
		header(sent, "ce_time", Instant.now().toString());
		header(sent, "ce_sequence", Long.toString(seq));
		header(sent, "ce_dataschema", "/contracts/note.made.v1.schema.json");
		header(sent, "content-type", "application/json");
		return sent;
	}

	private static void header(ProducerRecord<String, byte[]> sent, String name, String value) {
		sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void close() {
		this.producer.close();
		this.mongo.close();
	}

}
