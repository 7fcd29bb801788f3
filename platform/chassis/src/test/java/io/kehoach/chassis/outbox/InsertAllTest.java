package io.kehoach.chassis.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.kehoach.chassis.ThingApplication;
import io.kehoach.chassis.ThingApplication.Thing;
import io.kehoach.chassis.fixtures.TestStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many new aggregates at once: each with its event, none that stood is touched.
 */
class InsertAllTest {

	private final RelayFixture fixture = new RelayFixture(TestStore.uri(), true);

	private void insert(String... ids) {
		Map<String, Changed<Thing>> fresh = new LinkedHashMap<>();
		for (String id : ids) {
			fresh.put(id, ThingApplication.named(new Thing("body", "", null), "new " + id));
		}
		this.fixture.things.insertAll(fresh);
	}

	@Test
	void whatStandsIsLeftAndTheOthersAreStored() {
		this.fixture.create("b");
		insert("a", "b", "c");

		assertThat(this.fixture.document("a").getString("name")).isEqualTo("new a");
		assertThat(this.fixture.document("b").getString("name")).isEqualTo("first");
		assertThat(Outbox.entries(this.fixture.document("b"))).hasSize(1);
		assertThat(this.fixture.document("c").getLong("revision")).isEqualTo(1);
	}

	@Test
	void theirEventsAreDueForThePoll() {
		insert("a", "b");

		assertThat(this.fixture.step.documents().find(this.fixture.things, 10)).containsExactlyInAnyOrder("a", "b");
		List.of("a", "b").forEach(this.fixture::claimAndSend);
		assertThat(this.fixture.sentIds()).containsExactlyInAnyOrder("a:1", "b:1");
		assertThat(this.fixture.document("a")).doesNotContainKeys("outboxDueAt", "claim");
	}

}
