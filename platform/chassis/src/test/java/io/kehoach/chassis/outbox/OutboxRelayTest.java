package io.kehoach.chassis.outbox;

import java.time.Duration;
import java.util.stream.IntStream;

import io.kehoach.chassis.fixtures.TestStore;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The relay as it runs by itself. */
class OutboxRelayTest {

	/** More than are sent at the same time. */
	private static final int BACKLOG = 1200;

	private final RelayFixture fixture = new RelayFixture(TestStore.uri(), true);

	@Test
	void aBacklogGoesOutPageAfterPageWithoutWaitingForTheNextPoll() {
		IntStream.range(0, BACKLOG).forEach((number) -> this.fixture.create("thing-" + number));
		this.fixture.laterThanAnyClaim();
		OutboxRelay relay = new OutboxRelay(this.fixture.step, new RelaySettings(true, Duration.ofMinutes(10)));
		relay.register(this.fixture.things, () -> {
		});

		relay.start();

		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> this.fixture.sentIds().size() >= BACKLOG);
		relay.stop();
		assertThat(this.fixture.sentIds()).doesNotHaveDuplicates().hasSize(BACKLOG);
		assertThat(relay.waiting()).isZero();
	}

}
