package io.kehoach.local.broker;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BrokerServerTests {

	private static final TopicPartition PARTITION = new TopicPartition("plan-events", 0);

	@Test
	void keepsItsRecordsOverARestartAndRefusesWhatNobodyDeclared(@TempDir Path data) throws Exception {
		BrokerSettings settings = settings(data);
		BrokerServer first = started(settings);
		createTopic(settings);
		send(settings, "Kế hoạch số 1".getBytes(StandardCharsets.UTF_8));
		assertThatThrownBy(() -> sendTo(settings, "plan-event", new byte[1], 1000))
			.hasRootCauseInstanceOf(UnknownTopicOrPartitionException.class);
		first.stop();

		BrokerServer second = started(settings);
		send(settings, new byte[4 * 1024 * 1024]);
		assertThatThrownBy(() -> send(settings, new byte[5 * 1024 * 1024]))
			.hasRootCauseInstanceOf(RecordTooLargeException.class);
		List<byte[]> records = read(settings, 2);
		second.stop();

		assertThat(records.getFirst()).asString(StandardCharsets.UTF_8).isEqualTo("Kế hoạch số 1");
		assertThat(records.getLast()).hasSize(4 * 1024 * 1024);
	}

	private static BrokerServer started(BrokerSettings settings) throws IOException {
		BrokerServer server = new BrokerServer(settings);
		server.start();
		return server;
	}

	private static BrokerSettings settings(Path data) throws IOException {
		try (ServerSocket one = new ServerSocket(0); ServerSocket two = new ServerSocket(0)) {
			return new BrokerSettings(one.getLocalPort(), two.getLocalPort(), data);
		}
	}

	private static void createTopic(BrokerSettings settings) throws ExecutionException, InterruptedException {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", address(settings)))) {
			admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1))).all().get();
		}
	}

	private static void send(BrokerSettings settings, byte[] value) throws Exception {
		sendTo(settings, PARTITION.topic(), value, 20_000);
	}

	private static void sendTo(BrokerSettings settings, String topic, byte[] value, int maxBlockMillis)
			throws Exception {
		Map<String, Object> configuration = Map.of("bootstrap.servers", address(settings), "acks", "all",
				"max.request.size", 16 * 1024 * 1024, "max.block.ms", maxBlockMillis);
		try (var producer = new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer())) {
			producer.send(new ProducerRecord<>(topic, value)).get();
		}
	}

	private static List<byte[]> read(BrokerSettings settings, int count) {
		Map<String, Object> configuration = Map.of("bootstrap.servers", address(settings));
		List<byte[]> values = new ArrayList<>();
		long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		try (var consumer = new KafkaConsumer<>(configuration, new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			consumer.assign(List.of(PARTITION));
			consumer.seekToBeginning(List.of(PARTITION));
			while (values.size() < count && System.nanoTime() < end) {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> values.add(record.value()));
			}
		}
		return values;
	}

	private static String address(BrokerSettings settings) {
		return "127.0.0.1:" + settings.port();
	}

}
