package io.kehoach.chassis.events;

import com.mongodb.client.MongoClients;
import io.kehoach.chassis.fixtures.TestStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class GuardsTest {

	private final MongoTemplate mongo = new MongoTemplate(MongoClients.create(TestStore.uri()),
			TestStore.freshDatabase());

	private final Guards guards = new Guards(this.mongo);

	@Test
	void aRepeatedEventChangesNoPicture() {
		assertThat(this.guards.keepPicture("pictures", "a", 1, new Picture("first", null))).isTrue();
		assertThat(this.guards.keepPicture("pictures", "a", 1, new Picture("again", null))).isFalse();

		assertThat(picture().getString("text")).isEqualTo("first");
	}

	@Test
	void anOlderEventThatComesLateIsDropped() {
		this.guards.keepPicture("pictures", "a", 2, new Picture("second", null));
		assertThat(this.guards.keepPicture("pictures", "a", 1, new Picture("first", null))).isFalse();

		assertThat(picture().getString("text")).isEqualTo("second");
		assertThat(picture().getLong("seq")).isEqualTo(2);
	}

	@Test
	void aGapIsNotWaitedForSinceEventsCarryFullState() {
		this.guards.keepPicture("pictures", "a", 1, new Picture("first", "note"));
		this.guards.keepPicture("pictures", "a", 7, new Picture("seventh", null));

		assertThat(picture().getString("text")).isEqualTo("seventh");
		assertThat(picture()).as("what the newer state leaves empty").doesNotContainKey("note");
	}

	@Test
	void whatTheServiceKeepsBesideThePictureStays() {
		this.guards.keepPicture("pictures", "a", 1, new Picture("first", null));
		this.mongo.getCollection("pictures")
			.updateOne(new Document("_id", "a"), new Document("$set", new Document("own", "mine")));
		this.guards.keepPicture("pictures", "a", 2, new Picture("second", null));

		assertThat(picture().getString("own")).isEqualTo("mine");
	}

	@Test
	void aReplacedPicturesBytesFollowFromTheNewestEventAlone() {
		this.guards.replacePicture("pictures", "a", 1, new Picture("first", "note"));
		this.mongo.getCollection("pictures")
			.updateOne(new Document("_id", "a"), new Document("$set", new Document("leftOver", true)));
		assertThat(this.guards.replacePicture("pictures", "a", 3, new Picture("third", null))).isTrue();
		assertThat(this.guards.replacePicture("pictures", "a", 3, new Picture("again", null))).isFalse();
		assertThat(this.guards.replacePicture("pictures", "a", 2, new Picture("second", null))).isFalse();

		assertThat(picture()).isEqualTo(new Document("_id", "a").append("text", "third").append("seq", 3L));
	}

	@Test
	void aRebuildWritesTheSameEventAgainButNoOlderOne() {
		this.guards.replacePicture("pictures", "a", 2, new Picture("second", null));
		assertThat(this.guards.rewritePicture("pictures", "a", 1, new Picture("first", null))).isFalse();
		assertThat(this.guards.rewritePicture("pictures", "a", 2, new Picture("as read today", null))).isTrue();

		assertThat(picture().getString("text")).isEqualTo("as read today");
	}

	@Test
	void followingKeepsItsOwnCounter() {
		this.guards.follow("followed", "a", 3, new Picture("third", null));
		assertThat(this.guards.follow("followed", "a", 2, new Picture("second", null))).isFalse();

		assertThat(this.mongo.findById("a", Document.class, "followed").getLong("sourceSeq")).isEqualTo(3);
	}

	@Test
	void anIntentionIsStoredOnce() {
		assertThat(this.guards.insertOnce("intentions", new Intention("e:1:post", "first"))).isTrue();
		assertThat(this.guards.insertOnce("intentions", new Intention("e:1:post", "repeat"))).isFalse();

		assertThat(this.mongo.findById("e:1:post", Document.class, "intentions").getString("text")).isEqualTo("first");
	}

	private Document picture() {
		return this.mongo.findById("a", Document.class, "pictures");
	}

	record Picture(String text, @Nullable String note) {
	}

	record Intention(String id, String text) {
	}

}
