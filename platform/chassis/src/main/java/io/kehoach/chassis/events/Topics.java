package io.kehoach.chassis.events;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates and asserts topics. They are the record: nothing is ever deleted or compacted
 * away, and a changed partition count would break the order per key.
 */
final class Topics {

	private static final short BROKER_DEFAULT_REPLICATION = -1;

	private final Admin admin;

	Topics(Admin admin) {
		this.admin = admin;
	}

	Set<String> names() throws ExecutionException, InterruptedException {
		return this.admin.listTopics().names().get();
	}

	void create(OwnedTopic topic) throws ExecutionException, InterruptedException {
		NewTopic created = new NewTopic(topic.name(), Optional.of(topic.partitions()),
				Optional.of(BROKER_DEFAULT_REPLICATION))
			.configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
					TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
					Integer.toString(topic.maxMessageBytes())));
		try {
			this.admin.createTopics(List.of(created)).all().get();
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof TopicExistsException)) {
				throw ex;
			}
		}
	}

	/**
	 * What is wrong with the topic as it stands, empty where it is as it must be.
	 */
	Optional<String> fault(OwnedTopic topic) throws ExecutionException, InterruptedException {
		TopicDescription described = this.admin.describeTopics(List.of(topic.name()))
			.topicNameValues()
			.getOrDefault(topic.name(), KafkaFuture.completedFuture(null))
			.get();
		int partitions = (described == null) ? 0 : described.partitions().size();
		if (partitions != topic.partitions()) {
			return Optional.of(topic.name() + " has " + partitions + " partitions, not " + topic.partitions());
		}
		ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
		Config config = Objects.requireNonNull(this.admin.describeConfigs(List.of(resource)).all().get().get(resource));
		boolean kept = config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value().equals(TopicConfig.CLEANUP_POLICY_DELETE)
				&& config.get(TopicConfig.RETENTION_MS_CONFIG).value().equals("-1");
		return kept ? Optional.empty()
				: Optional.of(topic.name() + " must have cleanup.policy=delete and retention.ms=-1");
	}

}
