package io.kehoach.local.broker;

import java.nio.file.Path;
import java.util.Properties;

/**
 * Where the broker listens and keeps its records. Everything else is what one small node
 * needs: no replicas, few internal partitions, a small log cleaner.
 */
record BrokerSettings(int port, int controllerPort, Path data) {

	/** An event may be 3 MiB, and a record a little more than its event. */
	private static final int LARGEST_RECORD = 4 * 1024 * 1024 + 64 * 1024;

	/**
	 * One fixed name, so that a data folder moved to another machine is still the same
	 * cluster.
	 */
	static final String CLUSTER_ID = "S2Vob2FjaExvY2FsQnJrcg";

	static BrokerSettings fromSystemProperties() {
		int port = Integer.getInteger("broker.port", 9092);
		return new BrokerSettings(port, Integer.getInteger("broker.controller-port", port + 1),
				Path.of(System.getProperty("broker.data", ".kehoach/broker")));
	}

	Path file() {
		return this.data.resolve("server.properties");
	}

	Properties properties() {
		Properties properties = new Properties();
		addListeners(properties);
		addStorage(properties);
		addSingleNode(properties);
		return properties;
	}

	private void addListeners(Properties properties) {
		properties.put("process.roles", "broker,controller");
		properties.put("node.id", "1");
		properties.put("controller.quorum.voters", "1@127.0.0.1:" + this.controllerPort);
		properties.put("listeners",
				"PLAINTEXT://127.0.0.1:" + this.port + ",CONTROLLER://127.0.0.1:" + this.controllerPort);
		properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + this.port);
		properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
		properties.put("controller.listener.names", "CONTROLLER");
		// After kill -9 the old registration blocks the new one until this time-out; the
		// default costs nine seconds.
		properties.put("broker.session.timeout.ms", "2000");
		properties.put("broker.heartbeat.interval.ms", "500");
	}

	private void addStorage(Properties properties) {
		properties.put("log.dirs", this.data.resolve("log").toString());
		properties.put("message.max.bytes", Integer.toString(LARGEST_RECORD));
		properties.put("replica.fetch.max.bytes", Integer.toString(LARGEST_RECORD));
		properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
		// The owning service creates its topics; a mistyped name must fail, not become a
		// topic.
		properties.put("auto.create.topics.enable", "false");
		properties.put("num.partitions", "12");
	}

	private void addSingleNode(Properties properties) {
		properties.put("offsets.topic.replication.factor", "1");
		properties.put("offsets.topic.num.partitions", "4");
		properties.put("transaction.state.log.replication.factor", "1");
		properties.put("transaction.state.log.min.isr", "1");
		properties.put("transaction.state.log.num.partitions", "1");
		properties.put("share.coordinator.state.topic.replication.factor", "1");
		properties.put("share.coordinator.state.topic.min.isr", "1");
		properties.put("default.replication.factor", "1");
		properties.put("min.insync.replicas", "1");
		properties.put("group.initial.rebalance.delay.ms", "0");
	}

}
