package io.kehoach.chassis.events;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StandstillTest {

	private static final TopicPartition PARTITION = new TopicPartition("other-events", 0);

	private final Standstill standstill = new Standstill();

	@Test
	void aPlaceThatDoesNotMoveForAMinuteWhileRecordsWaitIsAStandstill() {
		assertThat(look(5, 9, 0)).isEmpty();
		assertThat(look(5, 10, 59)).isEmpty();
		assertThat(look(5, 11, 60)).containsExactly("other-events-0");
		assertThat(look(6, 11, 70)).isEmpty();
	}

	@Test
	void aGroupThatHasTakenEverythingMayStandForEver() {
		assertThat(look(9, 9, 0)).isEmpty();
		assertThat(look(9, 9, 600)).isEmpty();
		assertThat(look(9, 10, 610)).isEmpty();
		assertThat(look(9, 10, 660)).containsExactly("other-events-0");
	}

	@Test
	void aPartitionThatWasNeverReadStandsAtItsBeginning() {
		assertThat(this.standstill.look(Map.of(), Map.of(PARTITION, 1L), Duration.ZERO)).isEmpty();
		assertThat(this.standstill.look(Map.of(), Map.of(PARTITION, 1L), Duration.ofSeconds(60))).hasSize(1);
	}

	private Set<String> look(long taken, long end, int second) {
		return this.standstill.look(Map.of(PARTITION, taken), Map.of(PARTITION, end), Duration.ofSeconds(second));
	}

}
