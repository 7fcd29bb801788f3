package io.kehoach.chassis.outbox;

import java.util.List;
import java.util.concurrent.TimeUnit;

import io.kehoach.chassis.ThingApplication;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import io.kehoach.chassis.fixtures.TestStore;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RelayStepTest {

	/** Where the documents lie; the same tests run on MongoDB where it is at hand. */
	String store() {
		return TestStore.uri();
	}

	@Test
	void eventsOfADocumentGoOutInOrderAndLeaveNothingBehind() {
		RelayFixture fixture = new RelayFixture(store(), true);
		fixture.create("a");
		fixture.rename("a", "second");
		fixture.rename("a", "third");
		fixture.laterThanAnyClaim();

		fixture.claimAndSend("a");

		assertThat(fixture.sentIds()).containsExactly("a:1", "a:2", "a:3");
		Document after = fixture.document("a");
		assertThat(Outbox.entries(after)).isEmpty();
		assertThat(after).doesNotContainKeys("outboxDueAt", "claim", "outboxTries");
	}

	@Test
	void anEventCarriesTheCloudEventsHeadersOfItsAggregate() {
		RelayFixture fixture = new RelayFixture(store(), true);
		fixture.create("a");
		fixture.laterThanAnyClaim();

		fixture.claimAndSend("a");

		ProducerRecord<String, byte[]> sent = fixture.broker.history().getFirst();
		assertThat(sent.key()).isEqualTo("a");
		assertThat(RelayFixture.header(sent, "ce_type")).isEqualTo("io.kehoach.thing.named.v1");
		assertThat(RelayFixture.header(sent, "ce_subject")).isEqualTo("a");
		assertThat(RelayFixture.header(sent, "ce_sequence")).isEqualTo("1");
		assertThat(RelayFixture.header(sent, "ce_specversion")).isEqualTo("1.0");
		assertThat(new String(sent.value(), java.nio.charset.StandardCharsets.UTF_8))
			.isEqualTo("{\"id\":\"a\",\"name\":\"first\"}");
	}

	@Test
	void markingSentLeavesTheRevisionAPersonSaw() {
		RelayFixture fixture = new RelayFixture(store(), true);
		fixture.create("a");
		fixture.laterThanAnyClaim();

		fixture.claimAndSend("a");

		assertThat(fixture.things.find(fixture.query("a")).orElseThrow().revision()).isEqualTo(1);
		fixture.things.change(fixture.query("a"), 1, (thing) -> ThingApplication.named(thing, "second"));
	}

	@Test
	void aLiveClaimKeepsOtherRelaysAway() {
		RelayFixture fixture = new RelayFixture(store(), true);
		fixture.create("a");

		fixture.claimAndSend("a");

		assertThat(fixture.step.documents().find(fixture.things, 10)).isEmpty();
		assertThat(fixture.sentIds()).isEmpty();
	}

	@Test
	void aCrashBetweenWriteAndSendIsMadeGoodOnceTheClaimRanOut() {
		RelayFixture fixture = new RelayFixture(store(), true);
		fixture.create("a");
		fixture.laterThanAnyClaim();

		assertThat(fixture.step.documents().find(fixture.things, 10)).containsExactly("a");
	}

	@Test
	void anEventTheBrokerDidNotAcknowledgeStaysAndIsTriedAgainLater() {
		RelayFixture fixture = new RelayFixture(store(), true);
		fixture.create("a");
		fixture.laterThanAnyClaim();
		fixture.broker.sendException = new TimeoutException("broker is down");

		assertThatThrownBy(() -> fixture.claimAndSend("a")).isInstanceOf(EventPublisher.NotAcknowledged.class);

		Document waiting = fixture.document("a");
		assertThat(Outbox.entries(waiting)).hasSize(1);
		assertThat(waiting).doesNotContainKey("claim");
		assertThat(fixture.step.documents().find(fixture.things, 10)).as("back-off").isEmpty();

		fixture.broker.sendException = null;
		fixture.laterThanAnyClaim();
		fixture.claimAndSend("a");
		assertThat(fixture.sentIds()).containsExactly("a:1");
		assertThat(Outbox.entries(fixture.document("a"))).isEmpty();
	}

	@Test
	void aFailureInTheMiddleMarksOnlyWhatWasAcknowledged() throws InterruptedException {
		RelayFixture fixture = new RelayFixture(store(), false);
		fixture.create("a");
		fixture.rename("a", "second");
		fixture.laterThanAnyClaim();

		Thread relay = Thread.ofVirtual().start(() -> {
			try {
				fixture.claimAndSend("a");
			}
			catch (EventPublisher.NotAcknowledged expected) {
				assertThat(expected).hasMessageContaining("a:2");
			}
		});
		awaitSent(fixture, 1);
		fixture.broker.completeNext();
		awaitSent(fixture, 2);
		fixture.broker.errorNext(new TimeoutException("gone"));
		relay.join();

		assertThat(Outbox.entries(fixture.document("a"))).extracting((entry) -> entry.get("seq")).containsExactly(2L);
	}

	@Test
	void aRelayPausedPastItsClaimMarksNothing() throws InterruptedException {
		RelayFixture fixture = new RelayFixture(store(), false);
		fixture.create("a");
		fixture.laterThanAnyClaim();
		Thread paused = Thread.ofVirtual().start(() -> fixture.claimAndSend("a"));
		awaitSent(fixture, 1);

		// While the first waits for its acknowledgement, its claim runs out and another
		// relay claims.
		fixture.laterThanAnyClaim();
		Thread second = Thread.ofVirtual()
			.start(() -> RelayFixture.claimAndSend(fixture.newStep(), fixture.things, List.of("a")));
		awaitSent(fixture, 2);
		String holder = fixture.document("a").get("claim", Document.class).getString("token");
		fixture.broker.completeNext();
		paused.join();

		Document between = fixture.document("a");
		assertThat(Outbox.entries(between)).as("the paused relay's mark is refused").hasSize(1);
		assertThat(between.get("claim", Document.class).getString("token")).isEqualTo(holder);
		fixture.broker.completeNext();
		second.join();
		assertThat(Outbox.entries(fixture.document("a"))).isEmpty();
	}

	@Test
	void aSaveDuringALiveClaimIsSentByItsHolder() throws InterruptedException {
		RelayFixture fixture = new RelayFixture(store(), false);
		fixture.create("a");
		fixture.laterThanAnyClaim();
		Thread holder = Thread.ofVirtual().start(() -> fixture.claimAndSend("a"));
		awaitSent(fixture, 1);

		fixture.rename("a", "second");
		fixture.broker.completeNext();
		awaitSent(fixture, 2);
		fixture.broker.completeNext();
		holder.join();

		assertThat(fixture.sentIds()).containsExactly("a:1", "a:2");
		assertThat(fixture.document("a")).doesNotContainKeys("claim", "outboxDueAt");
	}

	private static void awaitSent(RelayFixture fixture, int count) {
		Awaitility.await().atMost(5, TimeUnit.SECONDS).until(() -> fixture.broker.history().size() == count);
	}

}
