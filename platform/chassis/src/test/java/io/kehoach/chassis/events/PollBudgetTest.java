package io.kehoach.chassis.events;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PollBudgetTest {

	private static final Duration INTERVAL = Duration.ofMinutes(5);

	@Test
	void aPollOfMoreRecordsThanTheirTimeAllowsIsRefusedAtStart() {
		assertThatCode(() -> new DeadLetterHandling("localhost:1", "thing", new PollBudget(50, INTERVAL)).destroy())
			.doesNotThrowAnyException();
		assertThatIllegalStateException()
			.isThrownBy(() -> new DeadLetterHandling("localhost:1", "thing", new PollBudget(500, INTERVAL)))
			.withMessageContaining("max.poll.records=500");
	}

}
