package io.kehoach.chassis.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.kafka.common.TopicPartition;

/**
 * Finds partitions at which a group stands still although records wait: no client reports
 * that, and nothing fails.
 */
final class Standstill {

	/** Longer than the slowest poll that goes well. */
	private static final Duration LONGEST = Duration.ofSeconds(60);

	private final Map<TopicPartition, Place> places = new HashMap<>();

	/**
	 * @param taken up to where the group has come; a partition that is not named was
	 * never read
	 * @param end of each partition
	 * @param now on a clock that never goes back
	 */
	Set<String> look(Map<TopicPartition, Long> taken, Map<TopicPartition, Long> end, Duration now) {
		Set<String> still = new TreeSet<>();
		end.forEach((partition, last) -> {
			long position = taken.getOrDefault(partition, 0L);
			Place before = this.places.get(partition);
			if (before == null || before.position != position || position >= last) {
				this.places.put(partition, new Place(position, now));
			}
			else if (now.minus(before.since).compareTo(LONGEST) >= 0) {
				still.add(partition.toString());
			}
		});
		return still;
	}

	/** Where the group stands, and since when. */
	private record Place(long position, Duration since) {
	}

}
