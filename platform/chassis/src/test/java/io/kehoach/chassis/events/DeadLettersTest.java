package io.kehoach.chassis.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoClients;
import io.kehoach.chassis.fixtures.TestStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class DeadLettersTest {

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private Instant now = Instant.parse("2023-01-16T01:00:00Z");

	private final DeadLetters letters = new DeadLetters(
			new MongoTemplate(MongoClients.create(TestStore.uri()), TestStore.freshDatabase()), () -> this.now,
			Map.of(), this.meters);

	@Test
	void theNewestStandsFirstWhateverItsTopicAndPagesFollowOnEachOther() {
		store("unit-events.dlq-0-1");
		store("unit-events.dlq-0-2");
		this.now = this.now.plusSeconds(1);
		store("plan-events.dlq-0-1");
		this.letters.createIndex();

		List<DeadLetter> first = this.letters.list(2);
		DeadLetter last = first.getLast();

		assertThat(first).extracting(DeadLetter::id).containsExactly("plan-events.dlq-0-1", "unit-events.dlq-0-2");
		assertThat(this.letters.listAfter(last.at(), last.id(), 2)).extracting(DeadLetter::id)
			.containsExactly("unit-events.dlq-0-1");
	}

	@Test
	void eachLetterIsCountedOnce() {
		store("a-events.dlq-0-1");
		store("a-events.dlq-0-1");
		store("a-events.dlq-0-2");

		assertThat(this.meters.get("kehoach.dead-letters").tag("topic", "a").counter().count()).isEqualTo(2);
	}

	private void store(String id) {
		this.letters.store(id, "a", "key", Map.of(), new byte[0]);
	}

}
