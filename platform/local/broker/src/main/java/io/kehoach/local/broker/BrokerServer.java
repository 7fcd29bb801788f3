package io.kehoach.local.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the broker in this process until the process is told to stop. Configured by the
 * system properties {@code broker.port}, {@code broker.controller-port} and
 * {@code broker.data}.
 */
public final class BrokerServer {

	private static final Logger logger = LoggerFactory.getLogger(BrokerServer.class);

	private final BrokerSettings settings;

	private final KafkaRaftServer server;

	BrokerServer(BrokerSettings settings) throws IOException {
		this.settings = settings;
		format();
		this.server = new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
	}

	public static void main(String[] args) throws IOException {
		BrokerServer broker = new BrokerServer(BrokerSettings.fromSystemProperties());
		Runtime.getRuntime().addShutdownHook(new Thread(broker::stop, "broker-stop"));
		broker.start();
	}

	void start() {
		this.server.startup();
		logger.info("Kafka broker ready on 127.0.0.1:{}, records in {}", this.settings.port(), this.settings.data());
	}

	void stop() {
		this.server.shutdown();
		this.server.awaitShutdown();
	}

	/**
	 * Writes the cluster's identity into an empty data folder and leaves a used one as it
	 * is.
	 */
	private void format() throws IOException {
		Files.createDirectories(this.settings.data());
		try (Writer writer = Files.newBufferedWriter(this.settings.file())) {
			this.settings.properties().store(writer, null);
		}
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		String[] command = { "format", "-c", this.settings.file().toString(), "-t", BrokerSettings.CLUSTER_ID,
				"--ignore-formatted" };
		int result = StorageTool.execute(command, new PrintStream(output, true, StandardCharsets.UTF_8));
		if (result != 0) {
			throw new IOException(
					Arrays.toString(command) + " failed: " + output.toString(StandardCharsets.UTF_8).strip());
		}
	}

}
