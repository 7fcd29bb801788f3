package io.kehoach.chassis.events;

import java.util.ArrayList;
import java.util.List;

import io.kehoach.chassis.events.SequenceGaps.Arrival;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SequenceGapsTest {

	private final List<String> found = new ArrayList<>();

	private final SequenceGaps gaps = new SequenceGaps(this.found::add);

	@Test
	void aMissingEventIsFoundWhenTheNextOneComes() {
		come(1, 1, "a", 1);
		come(2, 1, "b", 7);
		come(3, 1, "a", 2);
		assertThat(this.found).isEmpty();
		come(4, 1, "a", 4);
		come(5, 1, "a", 5);
		assertThat(this.found).containsExactly("other-events");
	}

	@Test
	void repeatsAndOlderEventsAreNoGap() {
		come(1, 1, "a", 3);
		come(1, 1, "a", 3);
		come(2, 1, "a", 1);
		come(3, 1, "a", 4);
		assertThat(this.found).isEmpty();
	}

	@Test
	void whatAnotherInstanceReadIsNotMissed() {
		come(1, 1, "a", 1);
		come(9, 2, "a", 5);
		assertThat(this.found).isEmpty();
		come(10, 2, "a", 7);
		assertThat(this.found).hasSize(1);
	}

	@Test
	void aPartitionThatStayedHereIsStillKnown() {
		come(1, 1, "a", 1);
		come(2, 2, "a", 3);
		assertThat(this.found).hasSize(1);
	}

	private void come(long offset, int generation, String subject, long sequence) {
		this.gaps.look(new Arrival("other-events", 0, offset, generation, subject, sequence));
	}

}
