package io.kehoach.chassis.events;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/**
 * Tells of events that are missing on a topic's live tail (reliability.md 3.1): an
 * aggregate's events are numbered one after the other. The next event heals a picture,
 * reading the topic again repairs the rest; but somebody must know. What a partition
 * brought while another instance read it is not known here, and not counted.
 */
final class SequenceGaps {

	private static final int REMEMBERED = 20_000;

	/** By topic and partition. */
	private final Map<String, Place> places = new HashMap<>();

	/** By topic and aggregate, the longest unseen first. */
	private final Map<String, Seen> seen = new LinkedHashMap<>(16, 0.75F, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
			return size() > REMEMBERED;
		}
	};

	private final Consumer<String> onGap;

	/**
	 * @param onGap is told the topic
	 */
	SequenceGaps(Consumer<String> onGap) {
		this.onGap = onGap;
	}

	/**
	 * A record that did not come from the topic itself, as a re-driven one, says nothing.
	 */
	void look(Message<?> message) {
		MessageHeaders headers = message.getHeaders();
		String subject = text(headers.get("ce_subject"));
		String sequence = text(headers.get("ce_sequence"));
		if (headers.get(KafkaHeaders.RECEIVED_TOPIC) instanceof String topic
				&& headers.get(KafkaHeaders.RECEIVED_PARTITION) instanceof Integer partition
				&& headers.get(KafkaHeaders.OFFSET) instanceof Long offset
				&& headers
					.get(KafkaHeaders.CONSUMER) instanceof org.apache.kafka.clients.consumer.Consumer<?, ?> consumer
				&& subject != null && sequence != null && sequence.matches("\\d{1,18}")) {
			look(new Arrival(topic, partition, offset, consumer.groupMetadata().generationId(), subject,
					Long.parseLong(sequence)));
		}
	}

	/**
	 * A partition that goes on elsewhere after the group was dealt anew has been with
	 * another instance.
	 */
	synchronized void look(Arrival event) {
		String partition = event.topic + "-" + event.partition;
		Place before = this.places.get(partition);
		int stay = (before == null) ? 0 : before.stay;
		if (before != null && before.generation != event.generation && before.offset + 1 != event.offset) {
			stay++;
		}
		this.places.put(partition, new Place(event.offset, event.generation, stay));
		String aggregate = event.topic + " " + event.subject;
		Seen last = this.seen.get(aggregate);
		if (last == null || last.stay != stay) {
			this.seen.put(aggregate, new Seen(event.sequence, stay));
		}
		else if (event.sequence > last.sequence) {
			this.seen.put(aggregate, new Seen(event.sequence, stay));
			if (event.sequence > last.sequence + 1) {
				this.onGap.accept(event.topic);
			}
		}
	}

	private static @Nullable String text(@Nullable Object value) {
		return switch (value) {
			case String text -> text;
			case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
			case null, default -> null;
		};
	}

	/**
	 * An event as it comes.
	 *
	 * @param generation counts how often the group was dealt its partitions
	 */
	record Arrival(String topic, int partition, long offset, int generation, String subject, long sequence) {
	}

	/**
	 * The last record of a partition.
	 *
	 * @param stay counts how often the partition has come here
	 */
	private record Place(long offset, int generation, int stay) {
	}

	/** The newest event of an aggregate, and in which stay of its partition it came. */
	private record Seen(long sequence, int stay) {
	}

}
