package io.kehoach.chassis.outbox;

import java.util.ArrayList;
import java.util.List;

import io.kehoach.chassis.ThingApplication;
import io.kehoach.chassis.ThingApplication.Thing;
import io.kehoach.chassis.web.CommandId;
import io.kehoach.chassis.fixtures.TestStore;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AggregateCollectionTest {

	/** Where the documents lie; the same tests run on MongoDB where it is at hand. */
	String store() {
		return TestStore.uri();
	}

	private final RelayFixture fixture = new RelayFixture(store(), true);

	@Test
	void stateAndEventAreOneDocument() {
		this.fixture.create("a");

		Document document = this.fixture.document("a");
		assertThat(document.getString("name")).isEqualTo("first");
		assertThat(Outbox.entries(document)).singleElement()
			.satisfies((entry) -> assertThat(entry.getString("type")).isEqualTo("thing.named"));
		assertThat(document.getLong("revision")).isEqualTo(1);
		assertThat(document.get("claim")).as("an insert writes its own claim").isNotNull();
	}

	@Test
	void aStaleRevisionIsRefusedAndChangesNothing() {
		this.fixture.create("a");
		this.fixture.rename("a", "second");

		assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> this.fixture.things
			.change(this.fixture.query("a"), 1, (thing) -> ThingApplication.named(thing, "lost")));

		assertThat(this.fixture.document("a").getString("name")).isEqualTo("second");
	}

	@Test
	void whatIsOutOfScopeDoesNotExist() {
		assertThatExceptionOfType(NoSuchAggregate.class).isThrownBy(() -> this.fixture.rename("nowhere", "x"));
	}

	@Test
	void aTakenIdIsRefused() {
		this.fixture.create("a");

		assertThatExceptionOfType(AlreadyExists.class).isThrownBy(() -> this.fixture.create("a"));
	}

	@Test
	void aCreateRepeatedByTheSameCommandFindsWhatItMade() {
		CommandId.during("c1", () -> insert("a"));
		Stored<Thing> again = CommandId.during("c1", () -> insert("a"));

		assertThat(again.revision()).isEqualTo(1);
		assertThat(Outbox.entries(this.fixture.document("a"))).hasSize(1);
	}

	@Test
	void aChangeRepeatedByTheSameCommandHasNoSecondEffectEvenOnAnOldRevision() {
		this.fixture.create("a");
		CommandId.during("c1", () -> rename("second"));
		Stored<Thing> again = CommandId.during("c1", () -> rename("third"));

		assertThat(again.state().name()).isEqualTo("second");
		assertThat(again.lastSeq()).isEqualTo(2);
	}

	@Test
	void aSaveNeverBringsBackAnEventThatWasSentMeanwhile() {
		this.fixture.create("a");
		this.fixture.laterThanAnyClaim();

		this.fixture.things.change(this.fixture.query("a"), (thing) -> {
			if (thing.name().equals("first")) {
				// Between this change's read and its write the relay sends what is
				// waiting.
				this.fixture.claimAndSend("a");
			}
			return ThingApplication.named(thing, "second");
		});

		assertThat(Outbox.entries(this.fixture.document("a"))).extracting((entry) -> entry.get("seq"))
			.containsExactly(2L);
	}

	@Test
	void aFieldThatBecameEmptyIsRemoved() {
		this.fixture.things.insert("a", new Thing("body", "first", "a note"), List.of());

		this.fixture.things.change(this.fixture.query("a"),
				(thing) -> Changed.quietly(new Thing(thing.unitId(), thing.name(), null)));

		assertThat(this.fixture.document("a")).doesNotContainKey("note");
	}

	@Test
	void aQuietChangeOfASystemActThatChangesNothingIsNotWritten() {
		this.fixture.create("a");

		Stored<Thing> same = this.fixture.things.change(this.fixture.query("a"), Changed::quietly);

		assertThat(same.revision()).isEqualTo(1);
	}

	@Test
	void aNoteRaisesItsEventAndLeavesWhatAPersonSawGoodToSaveOn() {
		this.fixture.create("a");

		Stored<Thing> noted = this.fixture.things.note(this.fixture.query("a"),
				(thing) -> ThingApplication.named(thing, "first, late"));

		assertThat(noted.revision()).isEqualTo(1);
		assertThat(noted.lastSeq()).isEqualTo(2);
		assertThat(rename("second").revision()).isEqualTo(2);
		assertThat(Outbox.entries(this.fixture.document("a"))).extracting((entry) -> entry.get("seq"))
			.containsExactly(1L, 2L, 3L);
	}

	@Test
	void aSaveThatANoteOvertookIsDecidedAgainOnWhatTheNoteLeft() {
		this.fixture.create("a");
		List<String> seen = new ArrayList<>();

		this.fixture.things.change(this.fixture.query("a"), 1, (thing) -> {
			seen.add(thing.name());
			if (seen.size() == 1) {
				this.fixture.things.note(this.fixture.query("a"), (it) -> ThingApplication.named(it, "noted"));
			}
			return ThingApplication.named(thing, "second");
		});

		assertThat(seen).containsExactly("first", "noted");
		assertThat(Outbox.entries(this.fixture.document("a"))).extracting((entry) -> entry.get("seq"))
			.containsExactly(1L, 2L, 3L);
	}

	@Test
	void aNoteWithoutAnEventIsNoticedByItsRevision() {
		this.fixture.create("a");

		Stored<Thing> noted = this.fixture.things.note(this.fixture.query("a"),
				(thing) -> Changed.quietly(new Thing(thing.unitId(), "quiet", null)));

		assertThat(noted.revision()).isEqualTo(2);
	}

	@Test
	void atAHundredWaitingEventsFurtherCommandsAreRefused() {
		this.fixture.create("a");
		for (int i = 1; i < Outbox.MOST_WAITING; i++) {
			this.fixture.rename("a", "name " + i);
		}

		assertThatExceptionOfType(OutboxFull.class).isThrownBy(() -> this.fixture.rename("a", "one too many"));
		assertThat(this.fixture.document("a").getString("name")).isEqualTo("name 99");
	}

	private Stored<Thing> insert(String id) {
		return this.fixture.things.insert(id, new Thing("body", "first", null),
				List.of(new OutgoingEvent("thing.named", 1, new ThingApplication.ThingNamed(id, "first"))));
	}

	private Stored<Thing> rename(String name) {
		return this.fixture.things.change(this.fixture.query("a"), 1, (thing) -> ThingApplication.named(thing, name));
	}

}
